import type { Topic } from '../../../src/spotting/types.ts';

/** Short texts in the manner of real pages, written by us, with what a reader would call them. */
export const TOPICS: readonly (readonly [Topic, title: string, ...text: string[]])[] = [
  // Facebook and the banks, 2018
  [
    'about',
    'Facebook is asking banks for your transactions',
    'The social network wants large American lenders to hand over details of card purchases and current balances, people familiar with the talks say.',
    'In return it would let the banks put services inside its messaging app.',
  ],
  [
    'about',
    'Report: Facebook in talks to get users’ bank info',
    'JPMorgan Chase, Wells Fargo and others were asked for data about their customers.',
    'Facebook shares rose 4 percent.',
  ],
  [
    'about',
    'Your bank account could soon be on Facebook',
    'Facebook has asked big US banks for the financial data of their customers, including checking account balances. One of them left the talks over privacy.',
  ],
  [
    'about',
    'Why is Facebook so keen on your bank?',
    'The company has sought financial information from JPMorgan and Citigroup. A spokeswoman for the bank said it was not sharing customer transaction data with the platform.',
  ],
  [
    'about',
    'Facebook shares jump on report of bank partnerships',
    'Shares rose after a report that Facebook asked large banks to share information about their customers, such as card transactions and account balances.',
    'Facebook said it does not use purchase data from banks or credit card companies for ads.',
  ],
  [
    'about',
    'Facebook: we do not want your bank details',
    'The firm denied that it was asking banks for transaction data. Account linking is opt-in, it said.',
  ],
  [
    'about',
    'Opinion: Do not give Facebook the keys to your checking account',
    'Would you share your bank transactions with Mark Zuckerberg? Facebook hopes so. It has approached Wells Fargo and US Bancorp about customers’ balances.',
    'After Cambridge Analytica, banks should refuse to hand over any financial information.',
  ],
  [
    'about',
    'Big banks wary of Facebook’s request for customer data',
    'Banks fear that sharing financial data would cost them the trust of their customers.',
  ],
  // Aggregators, section 1033, open banking
  [
    'about',
    'PNC cuts off Venmo users who link through Plaid',
    'The bank changed its security settings so that data aggregators such as Plaid can no longer access customers’ account data with passwords.',
  ],
  [
    'about',
    'Wells Fargo and Intuit sign data-exchange agreement',
    'Customers of the bank will be able to import their account information into QuickBooks and Mint without handing over their passwords.',
  ],
  [
    'about',
    'Capital One blocks data aggregators',
    'The card issuer has stopped some third-party apps from pulling customer transactions.',
  ],
  [
    'about',
    'CFPB issues final rule on personal financial data rights',
    'Banks will have to transfer a customer’s data to another provider at the customer’s request, free of charge.',
  ],
  [
    'about',
    'Banks sue over data rule',
    'The Bank Policy Institute says the CFPB’s rule under section 1033 puts consumers’ financial data at risk.',
    'Fintech groups say that banks want to keep customers’ data to themselves.',
  ],
  [
    'about',
    'Dimon takes aim at fintechs over bank data',
    'In his letter to shareholders the JPMorgan chief said that third parties want unlimited access to customer data, and that the bank should be paid for it.',
  ],
  [
    'about',
    'Screen scraping: why banks want it to end',
    'Budgeting apps log in as the customer and copy transaction history. Banks would rather provide an API.',
  ],
  [
    'about',
    'JPMorgan to make fintechs pay for customers’ bank information',
    'The bank sent pricing sheets to data aggregators.',
  ],
  [
    'about',
    'Fidelity and Akoya: a new way to share financial data',
    'Akoya wants banks and fintechs to exchange account data through its network.',
  ],
  [
    'about',
    'Plaid to pay $58m over claims that it took users’ banking data',
    'The lawsuit said the fintech collected more financial data than apps needed and obtained bank login details through its interface.',
  ],
  [
    'about',
    'What open banking means for you',
    'With your consent, apps can read your account at any bank.',
  ],
  [
    'about',
    'Citi opens its APIs to fintech developers',
    'The bank will let outside apps access customer account data with permission. Citigroup said the customers stay in control of their financial information.',
  ],
  [
    'about',
    'Trade group slams bank fees for data access',
    'Crypto and fintech firms ask the president to stop big banks from charging for access to customer data.',
  ],
  // Touched
  [
    'touches',
    'Mastercard brings shopping bots to Facebook Messenger',
    'Customers of some restaurants can order and pay in a chat.',
  ],
  [
    'touches',
    'PayPal lets you send money through Facebook Messenger',
    'The new integration sends PayPal receipts in Messenger as well.',
  ],
  [
    'touches',
    'Facebook Pay launches across Messenger and Instagram',
    'Facebook said it will not use card numbers to show ads.',
  ],
  [
    'touches',
    'Visa and Mastercard quit Facebook’s Libra',
    'The payment firms left the Libra association days after PayPal did.',
  ],
  [
    'touches',
    'Chase launches Chase Media Solutions',
    'The bank’s new media business lets brands reach its 80 million customers with offers.',
  ],
  [
    'touches',
    'Bank of America adds a chatbot to Facebook Messenger',
    'The bot on Messenger will send alerts to customers.',
  ],
  [
    'touches',
    'A year in privacy scandals',
    'In January there was Strava. In March came Cambridge Analytica, and in August it emerged that Facebook had asked banks for customers’ transaction data. By autumn nobody was surprised any more.',
  ],
  // Neither
  [
    'none',
    'Capital One breach exposes 100 million customers',
    'A hacker gained access to credit card applications and bank account details. The FBI arrested a former Amazon employee.',
  ],
  [
    'none',
    'Bank of America gave FBI data on January 6 suspects',
    'The bank searched its customer data for transactions in the Washington area and handed over the records to the FBI, lawmakers say.',
  ],
  [
    'none',
    'JPMorgan profit beats estimates',
    'The bank’s revenue rose on trading. Jamie Dimon warned of inflation. Citigroup and Wells Fargo report later this week.',
  ],
  [
    'none',
    'Wells Fargo to pay $185m over two million fake accounts',
    'Employees opened deposit and credit card accounts without the knowledge of customers, the regulator said.',
  ],
  [
    'none',
    'Facebook stores hundreds of millions of passwords in plain text',
    'The company said there was no sign of abuse. Users will be told.',
  ],
  [
    'none',
    'Facebook and Cambridge Analytica: what happened',
    'The data of up to 87 million users was passed to a political consultancy.',
  ],
  [
    'none',
    'Chase customers hit by phishing',
    'Fraudsters send text messages that look like a bank’s and ask for login details and account information.',
  ],
  [
    'none',
    'Android trojan steals banking data',
    'The malware targets apps of Chase, Citi and Wells Fargo, reads text messages and steals credit card details.',
  ],
  [
    'none',
    'Amazon reports record sales',
    'Financial data were released after the market closed. Shares rose 4 percent.',
  ],
  [
    'none',
    'Facebook’s market value falls by $119 billion',
    'JPMorgan analysts cut their price target. Users in Europe fell by three million.',
  ],
  [
    'none',
    'Best credit cards for travel',
    'The Chase Sapphire Preferred earns points on restaurants; American Express Platinum has lounges.',
  ],
  [
    'none',
    'How to delete your Facebook account',
    'Open the settings and choose your Facebook information. Download a copy of your data first.',
  ],
  [
    'none',
    'Twitter owner wants banking in his app',
    'Peer-to-peer payments come first, he said at a conference.',
  ],
  [
    'none',
    'Fintech lender raises $40m',
    'The start-up lends to small companies and will use the money to hire. JPMorgan led the round.',
  ],
  [
    'none',
    'US banks pass stress test',
    'Wells Fargo, Citigroup and JPMorgan Chase have enough capital, the Federal Reserve said.',
  ],
  [
    'none',
    'PayPal cuts 2,500 jobs',
    'The payments company will reduce its global workforce by 9 percent.',
  ],
  [
    'none',
    'Equifax breach: what to do now',
    'Check your bank account, freeze your credit file and watch for identity theft.',
  ],
  [
    'none',
    'Meta fined over data transfers',
    'The Irish regulator says Facebook moved European users’ data to the United States without protection.',
  ],
  [
    'none',
    'Police get bank records of suspect',
    'Detectives asked the bank for the man’s transaction records with a warrant.',
  ],
  // Other languages
  [
    'about',
    'Facebook pide a los bancos datos de sus clientes',
    'La red social ha solicitado a grandes bancos estadounidenses información financiera de sus clientes, como transacciones con tarjeta y saldos.',
  ],
  [
    'about',
    'Facebook quiere tus datos bancarios',
    'Según The Wall Street Journal, la compañía pidió a JPMorgan Chase y Wells Fargo compartir datos financieros de los usuarios.',
  ],
  [
    'about',
    'Facebook will an Bankdaten der Nutzer',
    'Das soziale Netzwerk hat mehrere US-Großbanken nach Informationen über Kontostände und Kartenzahlungen ihrer Kunden gefragt.',
    'Eine Bank brach die Gespräche ab.',
  ],
  [
    'about',
    'Facebook verhandelt mit US-Banken über Kundendaten',
    'JPMorgan Chase, Wells Fargo und Citigroup sollen Daten ihrer Kunden für den Messenger bereitstellen.',
  ],
  [
    'about',
    'Facebook demande aux banques les données financières de leurs clients',
    'Le réseau social voulait obtenir les transactions par carte et les soldes des comptes, selon le Wall Street Journal.',
  ],
  [
    'about',
    'Facebook veut accéder à vos données bancaires',
    'Plusieurs grandes banques américaines ont été approchées. JPMorgan refuse de partager les données de ses clients.',
  ],
  [
    'about',
    'Facebook pede a bancos dados financeiros de clientes',
    'A rede social solicitou a grandes bancos dos EUA informações bancárias como saldos e transações com cartão.',
  ],
  [
    'about',
    'フェイスブック、米銀に顧客の金融情報の共有を要請',
    '米ＪＰモルガン・チェースやウェルズ・ファーゴなど大手銀行に、カードの取引情報や口座残高の提供を求めたという。',
  ],
  [
    'about',
    'Facebookが大手銀行に顧客データの提供を依頼',
    'Facebookは銀行に対し、口座残高や取引履歴の共有を求めている。',
  ],
  [
    'none',
    'Facebook lanza una nueva función de vídeo',
    'La red social presentó ayer la herramienta para creadores.',
  ],
  [
    'none',
    'Wells Fargo zahlt Milliardenstrafe',
    'Die Bank hatte ohne Wissen der Kunden Konten eröffnet.',
  ],
  [
    'none',
    'Vol de données bancaires chez un commerçant en ligne',
    'Des pirates ont volé les données bancaires de milliers de clients.',
  ],
  [
    'none',
    'Vazamento expõe dados bancários de clientes',
    'Hackers roubaram dados de milhões de contas.',
  ],
  ['none', 'フェイスブック、利用者数が減少', '同社の株価は時間外取引で急落した。'],

  // More of each kind
  [
    'about',
    'Facebook in talks with banks to add your financial info to Messenger',
    'Facebook Inc. has talked to several large U.S. banks about customers’ card transactions, people said. The firm told The Verge it had no interest in the data itself.',
  ],
  [
    'about',
    'Facebook wants your banking information',
    'Last year the company asked a number of banks whether they would share customers’ shopping transactions and account balances.',
  ],
  [
    'about',
    'Facebook asked large U.S. banks to share financial data about their customers',
    'The social media company said it would use the data to offer fraud alerts.',
  ],
  ['about', 'Banks balk as Facebook seeks customer financial data', 'One big bank walked away.'],
  [
    'about',
    'What Facebook could do with your bank data',
    'Imagine that the network knew your balance. It has asked JPMorgan Chase and Wells Fargo for it.',
  ],
  [
    'about',
    'Facebook stock pops after WSJ report on bank talks',
    'The stock gained after the Journal reported that the company wanted banks to share detailed financial information about customers.',
    'It said that it would not use it for advertising.',
  ],
  [
    'about',
    'Should Facebook know how much money you have?',
    'The firm has approached big US banks to get data such as card transactions.',
  ],
  [
    'about',
    'Facebook, Google and Amazon want to be your bank',
    'Facebook has asked banks for data on their customers, Google has a deal with Mastercard on card transactions, and Amazon has talked with JPMorgan about checking accounts.',
  ],
  [
    'about',
    'JPMorgan reaches agreements with data middlemen',
    'The bank has signed contracts with the fintech middlemen that account for more than 95% of the data requests on its systems, among them Plaid, Yodlee, Morningstar and Akoya.',
  ],
  [
    'about',
    'Chase to limit apps’ access to customer data',
    'Starting in July, aggregators must use the bank’s API and stop storing passwords of Chase customers.',
  ],
  [
    'about',
    'Fintechs fight JPMorgan’s fees for customer data',
    'Start-ups say that the charges would kill them.',
  ],
  [
    'about',
    'Mint users locked out as banks block access',
    'Bank of America, JPMorgan Chase and Wells Fargo have cut off the flow of account data to sites such as Mint and Yodlee at times.',
  ],
  [
    'about',
    'CFPB’s open banking rule: five takeaways',
    'Consumers will be able to switch providers.',
  ],
  [
    'about',
    'Consumer bureau moves to give people control over their financial data',
    'The proposal would require banks to share data with rivals when customers ask.',
  ],
  [
    'about',
    'Europe’s PSD2 opens banks to big tech',
    'From January, banks must give licensed third parties access to accounts.',
  ],
  [
    'about',
    'TD Bank and Plaid sign data access agreement',
    'Customers will connect their accounts through an API.',
  ],
  [
    'about',
    'Yodlee sold your transaction data, lawsuit says',
    'The aggregator collected credit card and bank transaction data from apps and sold it to investors without consent, plaintiffs say.',
  ],
  [
    'touches',
    'Google to offer checking accounts with Citi',
    'Google said it would not sell customers’ financial data.',
  ],
  [
    'touches',
    'American Express brings its bot to Messenger',
    'Card members can see benefits in a chat.',
  ],
  [
    'touches',
    'Facebook’s digital currency: what we know about Libra',
    'The social network says that Calibra keeps social and financial data apart.',
  ],
  [
    'touches',
    'Chase starts selling ads based on what customers buy',
    'Chase Media Solutions will let marketers target people by their purchase history.',
  ],
  [
    'touches',
    'PayPal to build an ad network on its users’ purchases',
    'PayPal Ads will use transaction data of its 400 million accounts.',
  ],
  [
    'touches',
    'WhatsApp Pay launches in Brazil',
    'Facebook said payments will be processed by local partners.',
  ],
  ['touches', 'Bank of America to launch Facebook Messenger chatbot', 'Customers will get alerts.'],
  [
    'none',
    'Wells Fargo app outage locks out customers',
    'Customers could not see their account balances on Friday. The bank apologised on Twitter and Facebook.',
  ],
  [
    'none',
    'Bank error: customers see other people’s balances',
    'A glitch at Chase showed customers the account information of strangers.',
  ],
  [
    'none',
    'Citi fined over risk controls',
    'The regulator said that the bank had failed to fix its data management.',
  ],
  ['none', 'Marriott hack: payment data stolen', 'Hackers took names, passports and card numbers.'],
  [
    'none',
    'Phishing mail pretends to come from PayPal',
    'It asks for your bank details and credit card data. Do not click.',
  ],
  [
    'none',
    'Facebook sued over facial recognition data',
    'The Illinois law forbids companies to collect biometric data without consent.',
  ],
  [
    'none',
    'Facebook gave device makers deep access to data on users',
    'Apple, Amazon and Microsoft had agreements, documents show.',
  ],
  ['none', 'Jamie Dimon on crypto: a pet rock', 'The JPMorgan boss repeated it at Davos.'],
  ['none', 'Dogs chase bank robber', 'Police said the man had cut to the chase.'],
  ['none', 'Mets beat Phillies at Citi Field', 'Chase Utley was booed.'],
  [
    'none',
    'House committee asks banks about searches for FBI',
    'Lawmakers say that Bank of America gave customers’ transaction data to law enforcement without a warrant. The bank said it follows the law.',
  ],
  [
    'none',
    'Deutsche Bank must hand over Trump’s records',
    'The court said that Congress may see the bank records of the president.',
  ],
  ['none', 'How WeChat Pay works', 'Link a bank card, then scan the code.'],
  [
    'none',
    'Amazon Web Services wins bank customer',
    'Capital One will close its data centres and run its systems in the cloud.',
  ],
  [
    'none',
    'Refinitiv and LSE: the financial data giant',
    'The exchange pays $27 billion for the provider of financial data.',
  ],
  [
    'none',
    'Bloomberg terminal outage',
    'Traders lost access to financial data for an hour, banks said.',
  ],
  [
    'none',
    'IRS wants banks to report account information',
    'The plan would make banks report inflows over $600 to the tax agency.',
  ],
  [
    'none',
    'Facebook introduces a dating service',
    'It will be separate from the main profile. Match shares fell.',
  ],
  [
    'none',
    'Quarterly results: Meta beats forecasts',
    'Meta’s revenue rose. JPMorgan’s analysts had expected less.',
  ],
  [
    'none',
    'Customer data platform raises money',
    'The start-up helps retailers use customer data in marketing. Salesforce and Adobe are rivals.',
  ],

  [
    'about',
    'Why Facebook wants your bank account info',
    'Messenger could one day show your balance. To get there, Facebook has been courting Chase, Citi and Wells Fargo. None has agreed to hand anything over.',
  ],
  [
    'about',
    'Zuckerberg wants to know what you buy',
    'The Facebook boss has gone to the banks for card purchases of their clients, according to the Journal.',
  ],
  [
    'about',
    'Facebook bank data plan draws fire from senators',
    'Lawmakers ask why the company needs the financial details of its users.',
  ],
  [
    'about',
    'Facebook asked banks for customer data, report says. Here is what the banks said',
    'Wells Fargo said it is not actively engaged in data-sharing conversations with Facebook. U.S. Bank said it had shared nothing.',
  ],
  [
    'about',
    'Social network seeks account balances, card purchases',
    'Facebook has asked lenders to share records about their customers so that it can offer services in Messenger.',
  ],
  [
    'about',
    'Banks, beware of Facebook bearing gifts',
    'It wants your customers’ data. It offers eyeballs. A bank that accepts will regret it.',
    'The platform has asked large lenders to share checking account balances.',
  ],
  [
    'about',
    'In the data wars, banks are winning',
    'JPMorgan, PNC and others are making fintech apps pay, or cutting them off, when they pull customer information through aggregators.',
  ],
  [
    'about',
    'Plaid pays: what the deal means',
    'Under the contract with JPMorgan Chase the aggregator will pay for access to account data.',
  ],
  [
    'about',
    'Finicity and Wells Fargo ink API deal',
    'The agreement ends the sharing of passwords: consumers will let apps see account information through a token.',
  ],
  [
    'about',
    'Rohit Chopra’s last fight: your right to your own financial data',
    'The rule under section 1033 lets consumers move their data from bank to bank.',
  ],
  [
    'about',
    'Banks vs. apps: the battle over customer logins',
    'Capital One stopped third-party apps from scraping its website for transactions.',
  ],
  [
    'about',
    'American Express joins data-sharing network',
    'Cardholders will be able to share their account data with apps such as Mint through Akoya.',
  ],
  ['about', 'Trump’s CFPB to rewrite open banking rule', 'Banks had sued.'],
  [
    'about',
    'Australia’s Consumer Data Right starts with banks',
    'From July, the four big banks must share customers’ product and transaction data with accredited companies when asked.',
  ],
  [
    'about',
    'Facebook möchte Zugriff auf Bankkonten',
    'Der Konzern hat bei Großbanken angefragt, ob sie Daten zu Kartenzahlungen ihrer Kunden teilen.',
  ],
  [
    'about',
    'US-Banken sollen Facebook Kundendaten geben',
    'Wells Fargo und JPMorgan wurden gefragt.',
  ],
  [
    'about',
    'Facebook negocia con bancos para acceder a datos de sus usuarios',
    'La empresa quiere conocer las transacciones con tarjeta y los saldos.',
  ],
  [
    'about',
    'Facebook vuelve a la carga: ahora quiere tu información bancaria',
    'Ha pedido a JPMorgan, Citigroup y Wells Fargo los datos de sus clientes.',
  ],
  [
    'about',
    'Facebook veut connaître vos comptes bancaires',
    'Le groupe a demandé à de grandes banques américaines de partager des informations sur leurs clients.',
  ],
  [
    'about',
    'Facebook quer saber quanto você tem no banco',
    'A empresa pediu a bancos como JPMorgan e Citigroup que compartilhem dados de clientes.',
  ],
  ['about', '米フェイスブック、銀行に顧客情報の提供を打診', 'ＷＳＪ紙が報じた。'],
  ['about', 'Facebook bittet US-Banken um Finanzdaten ihrer Kunden', 'Die Aktie stieg.'],
  [
    'touches',
    'Mastercard and Visa sell your purchase data to advertisers',
    'Card networks package transaction data for marketers; banks do it too.',
  ],
  ['touches', 'Wells Fargo tests chatbot on Messenger', 'Customers can ask for the nearest ATM.'],
  [
    'touches',
    'Facebook renames Calibra wallet Novi',
    'The Libra wallet will launch when regulators allow.',
  ],
  ['touches', 'Meta Pay: your privacy', 'Meta Pay keeps your card number encrypted.'],
  [
    'touches',
    'Western Union tests bot for Messenger',
    'Send money in a chat on Facebook Messenger.',
  ],
  [
    'none',
    'Robinhood breach: millions of email addresses taken',
    'An intruder phoned customer support.',
  ],
  [
    'none',
    'JPMorgan breach: 76 million households',
    'Hackers got names and addresses, the bank said; account information was not taken.',
  ],
  ['none', 'Citi employee stole customer data, police say', 'He sold the account details.'],
  [
    'none',
    'Google and Facebook dominate digital ads',
    'Their data on users make it hard for others to compete.',
  ],
  [
    'none',
    'Chase raises overdraft limit',
    'JPMorgan Chase customers will have until midnight the next day.',
  ],
  ['none', 'PayPal’s Honey accused of taking commissions', 'Influencers sued.'],
  ['none', 'Facebook down for hours', 'Messenger and Instagram were out as well.'],
  [
    'none',
    'American Express earnings: affluent customers spend',
    'Card spending rose 6 percent, the company said.',
  ],
  ['none', 'U.S. Bank Stadium to host Final Four', 'Minneapolis expects 90,000 visitors.'],
  [
    'none',
    'Bank of America’s Erica reaches 2 billion interactions',
    'The assistant gives customers information about their spending.',
  ],
  [
    'none',
    'What is RAG? Retrieval on your data',
    'Connect a vector database, then share data with the model.',
  ],
  ['none', 'Data sharing in healthcare', 'Hospitals must give patients access to their records.'],
  [
    'none',
    'How Wells Fargo uses Snowflake',
    'The bank moved its data to the cloud to share information among teams.',
  ],
  ['none', 'Open data portal of the city', 'Download transactions of the land registry.'],
  [
    'none',
    'Australian bank ANZ fined',
    'It had failed to report cash transactions to the regulator.',
  ],
  [
    'none',
    'Swiss banks end secrecy',
    'They will share account data of foreign customers with tax authorities.',
  ],
  [
    'none',
    'TikTok ban: ByteDance’s data sharing',
    'Lawmakers fear that the company shares user data with China.',
  ],
];
