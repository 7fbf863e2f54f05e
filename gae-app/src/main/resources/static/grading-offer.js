// How good the forecasts are: asked for by a link below the result, whose answer takes the link's place.
export function enhance(link) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    load(link.closest('.grading-offer'), `/grading/part${new URL(link.href).search}`);
  });
}

// body: the form that is posted, if the prices come with it
export async function load(offer, address, body) {
  const state = offer.querySelector('[role="status"]');
  offer.setAttribute('aria-busy', 'true');
  state.textContent = 'Grading all four models over every bar…';
  try {
    const response = await fetch(address, { method: body ? 'POST' : 'GET', body });
    const html = await response.text();
    if (!html.includes('id="grading"')) {
      throw new Error(`status ${response.status}`);
    }
    if (!offer.isConnected) {
      return;
    }
    if (response.ok) {
      offer.insertAdjacentHTML('afterend', html);
      const section = offer.nextElementSibling;
      offer.remove();
      const { draw } = await import('./grading.js');
      draw(section);
      section.tabIndex = -1;
      section.focus();
    } else {
      const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('.part-problem');
      state.textContent = `${problem.textContent.replace(/\s+/g, ' ').trim()} The link tries again.`;
    }
  } catch (error) {
    state.textContent = 'Server Down. Please try again in a few minutes. The link tries again.';
  }
  offer.removeAttribute('aria-busy');
}
