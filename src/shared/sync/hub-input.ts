import type { HubOffice } from './hub-plan.ts';

/** The rules as CouchDB takes them: the one function of `validate.js`, without its name and what stands before it. Throws RangeError where there is none. */
export function rulesIn(file: string): string {
  const at = file.indexOf('function validate(');
  if (at === -1) throw new RangeError('no rules in this file');
  return file.slice(at).trim().replace('function validate(', 'function (');
}

/** The office in what was exported: the settings themselves, or the lines of an open export. Null where they are in neither. */
export function hubOfficeIn(text: string): HubOffice | null {
  const whole = parsed(text);
  if (isHubOffice(whole)) return whole;
  for (const line of text.split('\n')) {
    const { key, value } = (parsed(line) ?? {}) as { readonly key?: unknown; readonly value?: unknown };
    if (key === 'office' && isHubOffice(value)) return value;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isHubOffice(value: unknown): value is HubOffice {
  const { coordinatingUnitId, units, officers } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof coordinatingUnitId === 'string' && areAll(units, ['id', 'name']) && areAll(officers, ['id', 'name', 'role', 'unitId']);
}

function areAll(list: unknown, fields: readonly string[]): boolean {
  return Array.isArray(list) && list.every((one: Readonly<Record<string, unknown>> | null) => fields.every((field) => typeof one?.[field] === 'string'));
}
