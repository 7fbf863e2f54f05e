// Prices of the user's own are posted with the form, and are nowhere when the result is here.
const ASSET = '(own prices)';
export const ADDRESS = '/analysis/own-prices';

export function isChosen(query) {
  return query.get('asset') === ASSET;
}

// What is wrong with the file, as far as the browser sees it: what is too large need not be sent to be refused.
export function wrong(form) {
  const field = form.elements.prices;
  const file = field.files[0];
  if (!file) {
    return [{ field: 'prices', message: 'Choose a CSV file' }];
  }
  const most = Number(field.dataset.mostBytes);
  return file.size > most ? [{ field: 'prices', message: `Only files of at most ${most / 1024 / 1024} MiB` }] : [];
}

export function body(form, query) {
  const data = new FormData();
  query.forEach((value, name) => data.append(name, value));
  data.append('currency', form.elements.currency.value);
  data.append('prices', form.elements.prices.files[0]);
  return data;
}
