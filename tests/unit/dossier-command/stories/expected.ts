/** What a reader finds in the stories of this folder. Every name in them is made up. */
export interface ExpectedQuotation {
  readonly file: string;
  readonly exact: string;
  /** The company's id; null where the story names none, or does not say whose words they are. */
  readonly company: string | null;
  /** The person's id, where one is named. */
  readonly person?: string;
  /** In the story's own words; absent where nobody is credited. */
  readonly to?: string;
}

export const QUOTATIONS: readonly ExpectedQuotation[] = [
  {
    file: 'airline.txt',
    exact: 'We took the decision to ground the fleet as soon as the second report reached us',
    company: 'oblong-airways',
    person: 'cleo-specimen',
    to: 'Cleo Specimen',
  },
  {
    file: 'airline.txt',
    exact: 'No passenger was hurt',
    company: 'oblong-airways',
    person: 'cleo-specimen',
    to: 'Cleo Specimen',
  },
  {
    file: 'airline.txt',
    exact: 'Every bolt that left our factory had been tested',
    company: 'trundle-seating',
    person: 'ben-placeholder',
    to: 'Ben Placeholder',
  },
  {
    file: 'airline.txt',
    exact: 'They have still not been sent to us',
    company: 'oblong-airways',
    person: 'cleo-specimen',
    to: 'she',
  },
  {
    file: 'airline-copy.txt',
    exact: 'We took the decision to ground the fleet as soon as the second report reached us',
    company: 'oblong-airways',
  },
  {
    file: 'airline-copy.txt',
    exact: 'Every bolt that left our factory had been tested',
    company: 'trundle-seating',
    to: 'the company',
  },
  {
    file: 'british.txt',
    exact: 'We have looked at every other way of keeping the mill open, and there was none',
    company: 'gribble-sons',
    to: 'Gribble & Sons',
  },
  {
    file: 'british.txt',
    exact: 'Our members learned of it from a notice on the gate',
    company: 'example-weavers-union',
    to: 'it',
  },
  {
    file: 'british.txt',
    exact: 'The order book is empty and the roof leaks',
    company: 'gribble-sons',
    to: 'Gribble & Sons',
  },
  {
    file: 'curly.txt',
    exact: 'Your password was not part of what could be read',
    company: 'pillow-ledger',
    to: 'Pillow Ledger',
  },
  {
    file: 'curly.txt',
    exact: 'We closed the door within an hour of hearing of it',
    company: 'pillow-ledger',
    person: 'dan-dummy',
    to: 'Dan Dummy',
  },
  {
    file: 'curly.txt',
    exact: 'and we have asked outsiders to look at what went wrong',
    company: 'pillow-ledger',
    person: 'dan-dummy',
    to: 'Dan Dummy',
  },
  {
    file: 'curly.txt',
    exact: 'That is three days too late',
    company: null,
    person: 'eve-instance',
    to: 'Eve Instance',
  },
  {
    file: 'regulator.txt',
    exact: 'Hobnob Savings Bank charged people for a service that they did not have',
    company: 'bureau-of-example-accounts',
    to: 'the bureau',
  },
  {
    file: 'regulator.txt',
    exact: 'We have paid back every customer concerned and consider the matter closed',
    company: 'hobnob-savings-bank',
    to: 'Hobnob',
  },
  {
    file: 'regulator.txt',
    exact: 'Nobody at the branch could tell me what the money was for',
    company: null,
  },
  {
    file: 'wire.html',
    exact: 'Please pull the plug and do not touch the switch',
    company: 'zorple-lighting',
    to: 'Zorple Lighting',
  },
  {
    file: 'wire.html',
    exact: 'No receipt is needed',
    company: 'bumble-stores',
    person: 'gus-standin',
    to: 'Gus Standin',
  },
  {
    file: 'hospital.txt',
    exact: 'We do not comment on rumours about our clinics',
    company: 'mumble-health',
    to: 'Mumble Health',
  },
  {
    file: 'hospital.txt',
    exact: 'Nine clinics would be a sound beginning for us',
    company: 'thimble-capital-partners',
    person: 'hal-mockup',
    to: 'Hal Mockup',
  },
  {
    file: 'hospital.txt',
    exact: 'We have been looking for such a chance since 2018',
    company: 'thimble-capital-partners',
    person: 'hal-mockup',
    to: 'Hal Mockup',
  },
];

/** The day that each says that it was published, and the dates in what it reports. */
export const PUBLISHED: Readonly<Record<string, string | null>> = {
  'airline.txt': '2021-05-04',
  'airline-copy.txt': '2021-05-07',
  'british.txt': '2019-11-12',
  'curly.txt': null,
  'regulator.txt': null,
  'scare.txt': null,
  'wire.html': '2022-02-01',
  'hospital.txt': null,
};

export const DATES: readonly (readonly [file: string, value: string])[] = [
  ['regulator.txt', '2017-09-20'],
  ['curly.txt', '2020-01'],
  ['curly.txt', '2020-01-14'],
  ['airline.txt', '2021-03'],
  ['airline.txt', '2021-05-06'],
];

export const COMPANIES = [
  'bumble-stores',
  'gribble-sons',
  'hobnob-savings-bank',
  'mumble-health',
  'oblong-airways',
  'pillow-ledger',
  'thimble-capital-partners',
  'trundle-seating',
  'wobble-kettle',
  'zorple-lighting',
];
