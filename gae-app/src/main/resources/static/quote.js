// What the inputs would take, asked for half a second after the last change. Where there is no answer, nothing is said.
const PAUSE = 500;

const place = document.getElementById('quote');
let timer;
let asked = new AbortController();

// typed: gives the form's fields as a query
export function enhance(form, typed) {
  const update = () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    timer = setTimeout(() => show(typed(), asked.signal), PAUSE);
  };
  form.addEventListener('input', update);
  update();
}

async function show(query, signal) {
  const line = await ask(query, signal);
  if (!signal.aborted) {
    place.textContent = line;
  }
}

async function ask(query, signal) {
  try {
    const answer = await fetch(`/analysis/quote?${query}`, { signal });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
