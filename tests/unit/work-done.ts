/**
 * Milliseconds that this process has worked so far. What else a machine does makes it wait, and not work:
 * by the clock, a limit would be the machine's.
 */
export function workDone(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
