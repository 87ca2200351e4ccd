/** The browsers that a package is built for. */
export type BrowserTarget = 'chrome' | 'firefox';

type Manifest = Record<string, unknown> & { background: { service_worker: string } };

/** Derives one browser's manifest from `manifest.json`. Pure; returns a new object. */
export function forBrowser(manifest: Manifest, target: BrowserTarget): Record<string, unknown> {
  if (target === 'chrome') return { ...manifest };
  const { minimum_chrome_version: _chromeOnly, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'on-record@on-record.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
