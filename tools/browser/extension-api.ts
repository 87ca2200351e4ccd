/** What the driver calls inside pages of the extension; the polyfill is not there. */
export interface ExtensionApi {
  readonly action: {
    openPopup(): Promise<void>;
    getBadgeText(of: { tabId: number }): Promise<string>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly storage: Record<
    'local' | 'sync' | 'managed',
    {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    }
  >;
  readonly tabs: {
    query(wanted: { active?: boolean }): Promise<{ id: number; url?: string }[]>;
    remove(tab: number): Promise<void>;
    sendMessage(tab: number, message: unknown, to: { frameId: number }): Promise<unknown>;
  };
}

/** The global object inside a page of the extension. */
export interface ExtensionGlobal {
  readonly browser?: ExtensionApi;
  readonly chrome: ExtensionApi;
}
