import type { Config } from 'tailwindcss'

/**
 * The palette: deep teal for what can be pressed, the flag's red for identity and for what went wrong, neutral greys
 * for the rest. Every text tone below stands at 4.5:1 or more on white and on `paper` (WCAG 2.2, 1.4.3).
 */
const colors = {
  paper: '#f5f6f7',
  line: { DEFAULT: '#d6dbe1', strong: '#76818e' },
  ink: { DEFAULT: '#1b2430', soft: '#3b4653', faint: '#566170' },
  brand: { 50: '#fdf3f3', 100: '#f9dfe0', 600: '#b01e27', 700: '#8f1a22', 800: '#73161d' },
  action: { 50: '#edf6f7', 100: '#d3e9ec', 600: '#13667a', 700: '#0f5364', 800: '#0c414f', 900: '#092f39' },
  good: { 50: '#edf7f0', 100: '#cfe9d8', 700: '#1b6437' },
  warn: { 50: '#fff6e3', 100: '#fbe3b4', 700: '#7a4b00' },
  bad: { 50: '#fdf1f0', 100: '#f7d3d0', 700: '#a01b1b', 800: '#821616' },
}

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: {
      colors,
      fontFamily: { sans: ['var(--font-public-sans, system-ui)', 'system-ui', 'sans-serif'] },
    },
  },
} satisfies Config
