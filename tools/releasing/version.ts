/** A version that every store takes: three whole numbers of at most 65535. */
export type Version = readonly [major: number, minor: number, patch: number];

const LARGEST = 65_535;

/** @throws for anything but `X.Y.Z`, each a number without zeros before it. */
export function parseVersion(text: string): Version {
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text)?.slice(1).map(Number);
  const [major, minor, patch] = parts ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`“${text}” is no version: three numbers are, e.g. 1.4.0.`);
  }
  if (Math.max(major, minor, patch) > LARGEST) {
    throw new Error(`${text}: browsers take no number above ${LARGEST}.`);
  }
  return [major, minor, patch];
}

/** Below zero where the first is the older, above where it is the newer. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
