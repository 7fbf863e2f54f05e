// Shows the description of the API, in the page's own theme.
/* global SwaggerUIBundle */
const dark = matchMedia('(prefers-color-scheme: dark)');

function follow() {
  const theme = document.documentElement.dataset.theme;
  document.documentElement.classList.toggle('dark-mode', theme === 'dark' || (theme !== 'light' && dark.matches));
}

follow();
document.addEventListener('themechange', follow);

// its own layout has a main landmark, and so has the page
const parts = ({ React: { createElement }, getComponent }) => ({
  components: {
    Parts: () => createElement('div', { className: 'swagger-ui' },
      createElement(getComponent('SvgAssets')),
      ...['errors', 'InfoContainer', 'operations', 'Models'].map((name) =>
        createElement('div', { key: name, className: 'wrapper' }, createElement(getComponent(name, true))))),
  },
});

SwaggerUIBundle({
  url: '/api/v1/openapi.yaml',
  dom_id: '#swagger-ui',
  // its links would lie inside of buttons, where a keyboard can not tell them apart
  deepLinking: false,
  plugins: [parts],
  layout: 'Parts',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: 'none',
});
