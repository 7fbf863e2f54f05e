// The link copies itself where the browser lets it; everywhere else it stays a link.
export function enhance(link) {
  if (!navigator.clipboard) {
    return;
  }
  const label = 'Copy link';
  link.textContent = label;
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = 'Copied';
      setTimeout(() => (link.textContent = label), 1500);
    } catch {
      location.assign(link.href);
    }
  });
}
