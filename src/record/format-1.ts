type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * A pack of format 1 as one of format 2; any other as it is. Format 1 said of a position as a whole
 * who spoke, to whom and when. That goes to the page that names the speaker, else to the one whose
 * wording is shown, else to the first that credits anybody; where none does, it stood on no page, and
 * is left out. What cannot be read is left as it is, for the schema to refuse.
 */
export function upgraded(raw: Fields): Fields {
  const { pack, positions, entities } = raw;
  if (!isObject(pack) || pack.format !== 1 || !Array.isArray(positions)) return raw;
  const names = new Map(
    (Array.isArray(entities) ? entities : [])
      .filter(isObject)
      .map(({ id, name }) => [id, String(name).split(' ').at(-1) ?? '']),
  );
  return {
    ...raw,
    pack: { ...pack, format: 2 },
    positions: positions.map((position) =>
      isObject(position) && Array.isArray(position.evidence) && position.evidence.every(isObject)
        ? withCredit(position, position.evidence, names)
        : position,
    ),
  };
}

function withCredit(
  position: Fields,
  evidence: readonly Fields[],
  names: ReadonlyMap<unknown, string>,
): Fields {
  const { speaker, speakerFrom: _, role, to, date, ...rest } = position;
  const surname = names.get(speaker);
  const credits = ({ attribution }: Fields) => (isObject(attribution) ? attribution : {});
  const isNamedIn = (item: Fields) =>
    surname !== undefined && String(credits(item).to ?? '').includes(surname);
  const credited = evidence.filter((item) => credits(item).kind !== 'none');
  const target =
    credited.find((item) => credits(item).kind === 'named-speaker' && isNamedIn(item)) ??
    credited.find(({ source }) => source === rest.wordingFrom) ??
    credited[0];
  return {
    ...rest,
    evidence: evidence.map((item) => {
      const attribution = credits(item);
      if (item !== target) return { ...item, attribution: settled(attribution) };
      const said = [attribution.to, ...(Array.isArray(to) ? to : [])].filter(Boolean);
      return {
        ...item,
        attribution: settled({
          ...attribution,
          ...(isNamedIn(item) && { speaker }),
          ...(role != null && { role }),
          ...(Array.isArray(to) && to.length > 0 && { recipients: to, to: said.join(', to ') }),
          ...(isObject(date) && { date: withReason(date) }),
        }),
      };
    }),
  };
}

/** Format 2 asks of a named speaker who it is. */
function settled(attribution: Fields): Fields {
  const isNamed = attribution.kind === 'named-speaker' && !('speaker' in attribution);
  return isNamed ? { ...attribution, kind: 'company' } : attribution;
}

function withReason(date: Fields): Fields {
  return 'inferred' in date || 'words' in date
    ? date
    : { ...date, inferred: 'Given for the position as a whole, in the first format of records.' };
}
