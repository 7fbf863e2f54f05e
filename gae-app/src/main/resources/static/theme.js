// Switches between dark and light. The server puts the choice into the page, so that it is there from the first paint.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const YEAR_IN_SECONDS = 31536000;

export function isDark() {
  const theme = root.dataset.theme;
  return theme === 'dark' || (theme !== 'light' && system.matches);
}

function choose(theme) {
  root.dataset.theme = theme;
  const age = theme === 'system' ? 0 : YEAR_IN_SECONDS;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
  announce();
}

function announce() {
  document.dispatchEvent(new CustomEvent('themechange', { detail: { dark: isDark() } }));
}

document.getElementById('theme')?.addEventListener('click', () => {
  const wanted = isDark() ? 'light' : 'dark';
  choose(wanted === (system.matches ? 'dark' : 'light') ? 'system' : wanted);
});
system.addEventListener('change', announce);
