import { i18n } from '@forge/api';
import type { Gate } from '../../domain/process/gate';
import { findStage, type ProcessDefinition } from '../../domain/process/process-definition';
import type { Text } from '../../domain/text';
import type { GateSentences } from '../../ports';

/**
 * Sentences of the gate record from `locales/`, in both languages at once: whoever meets the gate may read either.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/translations/
 */
export async function loadGateSentences(process: ProcessDefinition): Promise<GateSentences> {
  const [zh, en] = await Promise.all([
    i18n.createTranslationFunction('zh-CN'),
    i18n.createTranslationFunction('en-US'),
  ]);
  const sentence = (key: string): Text => ({ zh: zh(key), en: en(key) });
  return (gate) => ({
    head: headOf(process, gate, sentence('gate.head')),
    hint: sentence('gate.hint'),
    or: sentence('gate.or'),
  });
}

function headOf(process: ProcessDefinition, gate: Gate | undefined, template: Text): Text {
  const from = gate && findStage(process, gate.from)?.name;
  const to = gate && findStage(process, gate.to)?.name;
  if (!from || !to) return { zh: '', en: '' };
  const fill = (language: keyof Text): string =>
    `${template[language].replace('{from}', from[language]).replace('{to}', to[language])}\n`;
  return { zh: fill('zh'), en: fill('en') };
}
