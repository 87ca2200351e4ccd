export async function preview(_r: string, _p?: string): Promise<number> { return 1; }
