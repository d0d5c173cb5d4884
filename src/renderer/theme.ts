import { createTheme, rem } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { common } from '../shared/messages/id/common.ts';

/** A sober blue-green: the only accent. */
const teal: MantineColorsTuple = [
  '#e1f2f5', '#c8e6eb', '#9fd0d8', '#74b9c5', '#58bccb', '#2b93a5', '#147f92', '#0b7285', '#096273', '#064d5b',
];

const transitionProps = { duration: 120 };
const field = { defaultProps: { size: 'sm' } };

/** Sizes and habits of all controls; colours that change with the scheme are in `theme.css`. */
export const theme = createTheme({
  primaryColor: 'teal',
  colors: { teal },
  primaryShade: 7,
  fontFamily: '"Segoe UI", "Noto Sans", "Liberation Sans", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(18) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: rem(18), lineHeight: '1.3' }, h2: { fontSize: rem(15), lineHeight: '1.35' } } },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: field,
    Textarea: field,
    // The eye that shows what was typed: reached by the Tab key, and named in the office's language.
    PasswordInput: { defaultProps: { size: 'sm', visibilityToggleFocusable: true, visibilityToggleButtonProps: { 'aria-label': common.showTyped } } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps, shadow: 'md' } } },
    // The placeholder is a focusable element inside the menu that is no menu item, which screen readers stumble over.
    Menu: { defaultProps: { transitionProps, shadow: 'md', withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { transitionProps, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps, openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Modal: { defaultProps: { transitionProps, centered: true, radius: 8 } },
    Drawer: { defaultProps: { transitionProps } },
  },
});

/** Gives Mantine's own surfaces the desk's colours in both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const surface = {
    '--mantine-color-body': 'var(--tg-card)',
    '--mantine-color-text': 'var(--tg-ink)',
    '--mantine-color-dimmed': 'var(--tg-muted)',
    '--mantine-color-placeholder': 'var(--tg-muted)',
    '--mantine-color-default': 'var(--tg-card)',
    '--mantine-color-default-hover': 'var(--tg-hover)',
    '--mantine-color-default-color': 'var(--tg-ink)',
    '--mantine-color-default-border': 'var(--tg-line-strong)',
    '--mantine-color-anchor': 'var(--tg-accent-ink)',
    '--mantine-color-error': 'var(--tg-red)',
  };
  return { variables: { '--mantine-line-height': '1.45' }, light: surface, dark: surface };
};
