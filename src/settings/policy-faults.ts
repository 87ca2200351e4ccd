import { readArea } from './areas.ts';
import { MANAGED_NAMES } from './fields.ts';
import { hostIn, siteOf } from './host-names.ts';
import { misfitsIn, shown } from './values.ts';

/** What is set beside settings: see `packs/managed-packs.ts`. */
const PACKS = 'packs';
const KEYS = ['value', 'locked'];

/**
 * Tells an administrator, on the console, what of the organisation's settings is not used, and why.
 * Chromium leaves out what does not fit its schema, and says so at `chrome://policy`.
 */
export async function reportPolicyFaults(): Promise<void> {
  for (const fault of policyFaults(await readArea('managed', null))) {
    console.error(`On Record: what your organisation has set is not used as it stands: ${fault}`);
  }
}

/** A sentence for each thing that is wrong, with its place, e.g. `mode.value is …`. Pure. */
export function policyFaults(policy: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(policy).flatMap(([name, entry]) => {
    if (name === PACKS) return [];
    if (!(MANAGED_NAMES as readonly string[]).includes(name)) {
      return [`${name} is not a setting that an organisation can set.`];
    }
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      return [`${name} is ${shown(entry)}, and should be an object with "value" and "locked".`];
    }
    return entryFaults(name, entry as Readonly<Record<string, unknown>>);
  });
}

function entryFaults(name: string, entry: Readonly<Record<string, unknown>>): readonly string[] {
  const { value, locked = false } = entry;
  const unknown = Object.keys(entry).filter((key) => !KEYS.includes(key));
  const misfits = misfitsIn({ [name]: value });
  return [
    ...unknown.map((key) => `${name}.${key} is not known.`),
    ...(typeof locked === 'boolean'
      ? []
      : [`${name}.locked is ${shown(locked)}, and should be true or false.`]),
    ...misfits.map(({ path, reason }) => `${path.replace(name, `${name}.value`)} ${reason}.`),
    ...(misfits.length === 0 && name.endsWith('Sites') ? hostFaults(name, value) : []),
  ];
}

/** Such an entry stands in the list and fits no page. */
function hostFaults(name: string, value: unknown): readonly string[] {
  return (value as readonly string[]).flatMap((entry, i) =>
    hostIn(entry) === siteOf(entry)
      ? []
      : [`${name}.value.${i} is ${shown(entry)}, and should be a host name, as news.example.`],
  );
}
