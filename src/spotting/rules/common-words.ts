/**
 * English words that are in every sentence and tell nothing of what it says. A word of another
 * language counts as telling.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  wordsIn(`
a about above after again against all also although always am among an and another any are aren't
around as at be because been before being below between both but by came can can't cannot come could
couldn't did didn't do does doesn't doing don't done down during each either else even ever every
few for from further get gets getting go goes going gone got had hadn't has hasn't have haven't
having he he'd he'll her here hers herself him himself his how however i i'd i'll i'm i've if in
into is isn't it it'd it'll its itself just let like made make makes making many may me might mine
more most much must my myself neither never no nor not now of often on once one only onto or other
others our ours ourselves out over own per quite rather really s said same see seem shall she she'd
she'll should shouldn't since so some something such t than that the their theirs them themselves
then there there's these they they'd they'll they're they've this those though through thus to
together too took toward towards under until up upon us very via was wasn't we we'd we'll we're
we've well went were weren't what what's when where whether which while who whom whose why will with
within without won't would wouldn't yet you you'd you'll you're you've your yours yourself
`),
);

/**
 * The most frequent other words of the web's pages in our five languages' mix, the most frequent first:
 * counted over some 150 news pages, articles and documentation pages.
 */
export const COMMON_WORDS: readonly string[] = wordsIn(`
die der und news den new das von mit auf ist ein sie des video business sich people nicht eine time
com auch man bei facebook dem home ber als share aus wie first best world werden dass search oder
zum year twitter sind data media use nach zur email einen vor mehr top want two ich aber work years
wird day back good way hat help ago life read content newsletter wir alle haben nur off einer mail
google policy comment report page service app kann videos account noch online information social
next need comments https real einem privacy last diese save tech know site post show find link war
long wenn right trump says live still sein big contact article money user food dann blog nnen follow
end apple bis durch http think reuters story view using technology used web health sign state gegen
things terms times free ihre public say marketing jobs local family www covid code support digital
store services take close full week found today que rights case call unter subscribe photo security
ver hours love rss travel add better start based market great immer uhr look staff events sport old
hier lot name called three cnn instagram high deutschland sch website stories click company become
themen daten level set les list open continue system line point shows html artikel cookies press
told child gro change april china thing wissen november check team sports city police style image
network small shop ihr gibt ter keine internet design create global question source international
product users leben york school uns national access actually doch zeit future results culture latest
teilen links politics part number newsletters instead test markets dieser mobile little following
job features financial game plus est place companies able gen wurde left second person vaccine
wordpress ren rung che thema wieder antworten space dan law early try different science men text
habe vom fall march photos house government india kontakt community para mir images viel example
print white viele muss beim problem smart put fitness days san sollte ohne posts watch december
project inside feedback son jetzt linkedin sagt event simple del pour california control phone
request united court opens damit copyright weitere details across products head join europe please
sales con ten selbst sehr opinion play value kind yang schon idea finance related reply experience
entertainment deals gut welt music black million including party tag chen datenschutz mal advertise
current version baby send une give president stock pro nun menschen reserved log january apps hit
american months usa street thought trying enough result research learn stop corona neue tips popular
radio personal office education possible body build feel understand ndern alles zwei articles daily
already ukraine talk return less self edition general statement los ben face seine menu interview
working podcasts par views iphone class step type answer api issues later front area sure center bad
focus dans third past five country copy wanted address asked weight gef star whatsapp book gold kein
ssen cases letter pay credit behind buy seen woman reviews bit published university por tell
building morning geld wei login coronavirus august insider russia eines server stage death questions
ideas approach sent kinder impact soll geht legal looking keep hatte mai cookie region car power
friends started former program bin anderen denn impressum special dieses presse write weather rate
audio plan june easy action politik geschichte bank issue series important run due away brand
america harry kids hand wer green macht diesen youtube euro etwas lifestyle hard mais washington
journal management someone andere deleted sponsored response age ganz feed football arts park ways
along process children thread attack tab inhalt dabei anmelden rde group february history reports
messenger ceo books reading force far couple ihnen machen van nnte weiter diesem kommt english form
software file added calls david tweet clear air everyone nov order room improve takes ice url ser
erkl llen min anyone net october yahoo worth weil ball entre deal red political main believe fact
comes according super budget beach leave auto september traffic europa central hotel pages ask
missing hands offer putin seit sollten drink foto stand interesting fire review kultur einfach road
nous amazon note pol sobre como favorite receive royal location peter drei bitte suche recent women
friday games care grow false least capital visit key allow single ahead friend israel available
februar dazu sei gmbh ios folgen bar prison wrote posted skip works non paypal taking offers
multiple australia sell true shares virus fast living values bersicht forum username topics launch
donald deutschen europ south ads gene interest move growth members claims asia tools college four
browser jahre dead member russian genau hei low seite agency card various july info zwischen land
explore tuesday detroit lost inc light month nothing loss settings sites item north walk session
provide plane ihren heute application una gesundheit dir mode besten eigenen partner podcast nder
weeks function rest meinung archiv pas conditions freedom goal break club tica tom anything growing
role everything hear mean hospital huge default probably fox michael edited jun palm res lich
fashion meine unternehmen glich energy update sondern changes beauty advertising advice computer
jahr reform medien film bilder sea lead cross activity study leadership means campaign billion west
east art looks surveillance water needed numbers hrt mein cher org sogar environment economy fight
official password officials pretty board reason rden wollen avec thank cards shot private likely
chinese longer remember prices ihn nichts ende manager seiner tried reader london method amid bbc
startup coming innen unsere aktuelle daf abo machine estate submit bill meta original berlin olympia
associated ont union monday presidente select figure chief thinking analysis nachrichten wife built
silver middle las ger jahren frau gutscheine jeder ocean android cars track fragen hren nat model
training editor pandemic useful implement trending father wirtschaft federal kommentar sur
statements restaurant coupons connect pinterest base major effort facts states higher received happy
term fill gutschein erst felt size max adresse military requests kirche oil indonesia elections
updates daughter africa chris camera host devices badges rna dna mich tzen vielen tank gerade tags
turn author meet met teams short several beispiel deutsche dies france bitcoin crypto mark given
reach rules side ready writing sweet internal kommentare canada jan paul waren loop defense meter
passwort geben nie fen load finden warum teil llt oft gesellschaft schreibt winter faq common half
magazine functionality speak rates election prince spent sagen netz kaum steht bundesliga hotels
kingdom late title dos feature authorities matter congress actions customer record created turned
playing certain deep looked annual saw near lee advertisement spa watching bring wurden chatgpt
worked oct notifications discovered globe soon ford lte ins neues gesch pers welche frauen nature
guides neuen situation bleiben denen risk previous guide complete python similar profile answers
industry fun hot reported japan woche pre espa cash blogs weekly difficult language moment etc needs
civil required mission course cut large points display raise memory strong saying sex plain reddit
trial readers jpg ffentlicht javascript range cream stay preview mar argument sunday calling unions
suicide guardian schen bay grund kardashian shopping brands windows kommen intelligenz bund systems
minutes crisis category plans positive decided written daniel options price night conversation
dollar paper exchange allowed gives position john society core sense resources especially problems
nearly sometimes failed total actual mind success attention decision shared increase box hamburg
termine spiel wen justice mother husband ihrer allen tax date additional teachers applications
minister arbeit vier schwer schlie anmeldung klar oktober bereits dark lassen ersten allerdings
aktuell strategy crime beautiful amazing moving tte angebote wall target golf generator php steve
six puts debate understanding pick decisions buying changed almost allows script nice leader thanks
wirklich act talking tip bridge kopieren fan heard uses januar founder flight earlier spiegel flavor
began frage sanders foster schools sydney bereich ihrem ler davon werbung investing prozent darauf
changing deshalb deine pflanzen sollen dort navigation register fully running einmal ndig tennis
picture solche efforts fix progress battle authority rep easier development feeling demand
successful whole engineers young christmas brown dec cool protocol agents tells heart trading
biggest startups generators paris error revealed managers russland returns lesen sen bild human
schmidt modell allem informationen erhalten eat classic eigentlich lange verf nstliche learning
thousands james senior word functions win stocks seems director digitale nde besser erdem recht
massive sont aux donate season trip audience wants entire items forces simply largest eye directly
countries operations starting choice status fewer download background relationships edit secretary
anti profit iran div taylor submitted diverse mexico chocolate rock answered lockdown records
overall reveals quiz liu startseite schnell einige nutzer nden ihm insights autos etwa expert
unserer manage wellness mass types finally groups relationship panorama leicht weniger familie
population updated slow table places extend held chicago modern rise biden usually enjoy candidates
learned trust television beyond specific evidence germany master extra knew hab critical god gespr
flag abc caught dog stunning steps walking protect johnson door attorney fish judge ing thomson
israeli dar zudem direkt ste produkte unterst fair programs datenschutzerkl kaufen programm aller
message files climate cancel pass provided archive final consumer runs delivered named chsten rlich
lernen krieg dfb liebe index politique yes died movies holiday stopped seven eric louis economic
technologies council beijing involved firms avoid blind friendly department creative students
conference inbox strike agree speaking creating happened expected santa fans seinen continues
finding known voice wissenschaft sars exclusive window switch kate reporters murder platform
karriere tun spot nutzen anders beitr trade neu projekt count blick verst client breaking centre
holidays welcome considered ability mann shots recently chat streaming zahlen schulen sse tten song
zwar kam robert european tat cat minute websites saved notice highlights goals ryan foreign limited
wrong discussion alert fear gave expect customers expression taken medium quick sharing wait stuff
lives telling giving vaccines collection stellen kept employees tracking lizenz transparency meeting
thursday hlen fotos jede sun feet miami revenue alone generated choices happens adding station
workshop mexican careers investment investors investigation wilson ziel mensch rich technik wert
shops abonnieren preis bleibt stra partners directory island tests summer killer setting league
quality career safe schule weg stunden wichtig rse spiele alex queen accounts sale experts notices
native directions cup blico worst campaigns powerful quickly outside chance hong levels boy coast
innovative handy hair none choose authors michigan loading browse killed paid shoot incident drive
pool gear immediately deren eva vielleicht ffnet val suggested raw generate kid ran square provider
initial device document release cocktail chi len tel nen buch gilt hin dich kim ratgeber trends
anzeigen rfen minuten lack editorial versions calendar listen secret existing became present pin
eight beat effective basic players zust reise basketball hockey worden sicht sans corner frank rule
executive comeback matt delivery contra piece starts speech pictures matters charge words natural
seeing spoke debt tiktok highest apply workers lose reveal intelligence flow fierce enter fine
returned included maybe sound admin returning multimedia anderson insurance difference pfizer hits
scene nascar stehen officers pandemie juni hunting despite servers replace sterreich seo driving gmt
bird earnings external thomas transportation julian sprache mat registrieren finanzen banken glaube
rter percent meist sung paar historic anzeige jedoch dennoch gun ort technical accessibility cold
telegram forward powered healthcare closed includes becoming banks kevin perfect pilot geh haus tool
plant tod innovation sommer restaurants unser sieht investor politische destination discover
organisation restrictions subscriber jason crash owned fired helping fake rio mostly seriously
direction announced moon earth serious enforcement purchase journalists highly cities complex
brought turns sit warning medical charged films supply except performance zero dinner fly challenge
raised hour finde dress spend aged alerts birth liga abused liked girl stream funktioniert ebenfalls
clients violence appeared weekend vision luxury suite currently prompt ordnung opt fakten okay
testing providing subscription miss reporter kitchen remove austria apartment hire joshua passing
gemacht lebens mini findet rund hrung reisen channel inspiration field truth rper tipps diesel sst
uft statt liegt nein meisten entwicklung personen ndnis basis platforms classifieds normal grand
programming andy lots jump speed nfl direct disclaimer nnten gute millionen musik dating fran ais
recherche bien hidden epstein actor period wild blue francisco individual discuss projects practice
scenes governance eyes greater necessary corporate completely provides cause reporting jail greatest
rounds realize scientists parts jam wikipedia hope candidate accused thoughts zealand unique adam
wenig physical messages born accept bodies effect visual studies ray methods hide fell hate
entscheidung commons screen supreme angeles verwendet protein miles analytics providers chte
networks beginning nation indonesian basically launched eventually faces einstellungen schedule
investigations cable cbs nner gas inflation billions universit raises banking stored jessica wiki
dia generation zeigt beitrag schl gehen beispielsweise kritik tzt ume consumers nutzung vergleich
firm gar sofort infrastructure cost income desktop brief moved jones portfolio played happen plenty
bloomberg abmelden fte hlt sident rger freizeit leute deutsch diary chef nos apr king architecture
forced row logo joe metro expensive activities otherwise interested deeply consider primary decade
feels exercise removed lines behavior meant appear decades camp worry turning interests chips
remains perhaps valuable split delicious continued british davis served realized wide exception
offered showed claim magazin wochen hast throw girls opportunity parents showing names kolumnen
alexa fung fuck covered ends neuer konto active afghanistan bekommen town eating cameras footage sub
meinen
`);

function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/);
}
