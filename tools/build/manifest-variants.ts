/** The browsers that a package is built for. */
export type BrowserTarget = 'chrome' | 'firefox';

type Manifest = Record<string, unknown> & {
  background: { service_worker: string };
  permissions: readonly string[];
  optional_permissions: readonly string[];
};

/**
 * Derives one browser's manifest from `manifest.json`. Pure; returns a new object.
 *
 * @param version the package's: it stands in package.json alone.
 */
export function forBrowser(
  manifest: Manifest,
  target: BrowserTarget,
  version: string,
): Record<string, unknown> {
  if (target === 'chrome') return { ...manifest, version };
  const {
    minimum_chrome_version: _version,
    // Firefox takes what an organisation sets as it is, without a schema.
    storage: _schema,
    optional_permissions,
    ...shared
  } = manifest;
  return {
    ...shared,
    version,
    // Firefox (153) has menus among the permissions that are never asked for and cannot be optional.
    permissions: [...manifest.permissions, ...optional_permissions],
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'on-record@on-record.invalid',
        // Before, nothing underlines a highlight (https://bugzil.la/1845446).
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '146.0' },
    },
  };
}
