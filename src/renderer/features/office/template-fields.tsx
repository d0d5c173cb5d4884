import { templateText } from '../../../shared/messages/id/template.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { itemsOf, TEMPLATE_LISTS, TEMPLATE_TEXTS } from '../../../shared/letter/template-fields.ts';
import type { TemplateList } from '../../../shared/letter/template-fields.ts';
import { useToast } from '../../ui/toast.tsx';
import classes from './templates-part.module.css';

const words = templateText.fields;
const LISTS = Object.keys(TEMPLATE_LISTS) as readonly TemplateList[];

/** The fields that a form may use; each is copied by a click. */
export function TemplateFields() {
  return (
    <section className={classes.fields} aria-label={words.title} tabIndex={0}>
      <h2>{words.title}</h2>
      <p className={classes.quiet}>{words.hint}</p>
      <dl className={`${classes.list} ${classes.texts}`}>
        {TEMPLATE_TEXTS.map((name) => <Field key={name} code={`{{${name}}}`} text={templateText.texts[name]} />)}
      </dl>
      <h3>{words.lists}</h3>
      <dl className={classes.list}>
        {LISTS.map((list) => (
          <Field key={list} code={`{{#${list}}}${itemsOf(list).map((item) => `{{${item}}}`).join(' ')}{{/${list}}}`} text={templateText.lists[list]} />
        ))}
      </dl>
      <p className={classes.quiet}>{words.condition}</p>
    </section>
  );
}

function Field({ code, text }: { readonly code: string; readonly text: string }) {
  const toast = useToast();
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => toast({ text: words.copied(code) }),
      () => toast({ text: common.copyFailed, tone: 'error' }),
    );
  };
  return (
    <div className={classes.field}>
      <dt><button type="button" className={classes.code} onClick={copy}>{code}</button></dt>
      <dd>{text}</dd>
    </div>
  );
}
