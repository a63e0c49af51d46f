import {
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

/** Where the choice light, dark or auto is kept; public/theme.js reads the same key before paint. */
export const schemeStorageKey = 'cairn-scheme';

export const schemeManager = localStorageColorSchemeManager({ key: schemeStorageKey });

// Mantine wants ten steps to parse a colour name; what is shown comes from the variables in
// mantine.css, which point at our tokens.
const moss: MantineColorsTuple = [
  '#f2f5e8',
  '#e5ecd2',
  '#cdd9ae',
  '#b1c385',
  '#94ab60',
  '#799447',
  '#56742f',
  '#41601f',
  '#31471a',
  '#223212',
];

export const theme = createTheme({
  colors: { moss },
  primaryColor: 'moss',
  primaryShade: 6,
  fontFamily: 'var(--font-sans)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // The arrow of a selection is an ornament: it must not be read out as a picture.
  components: { NativeSelect: { defaultProps: { rightSectionProps: { 'aria-hidden': true } } } },
});
