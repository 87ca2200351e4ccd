import { type ComponentChildren, render } from 'preact';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';
import './tokens.css';
import './shared.css';
import './extension-page.css';
import { direction, language, type MessageKey, t } from '../i18n/text.ts';

/** Draws an extension page in the reader's language, direction and theme. */
export async function startPage(title: MessageKey, content: ComponentChildren): Promise<void> {
  const { documentElement: root } = document;
  root.lang = language();
  root.dir = direction();
  document.title = `${t(title)} · ${t('extensionName')}`;
  const { theme } = await loadSettings();
  root.dataset.theme = theme;
  onSettingsChanged((settings) => {
    root.dataset.theme = settings.theme;
  });
  render(content, document.body);
}
