// Terms open on tap and by keyboard without any script; with a mouse they also open on hover.
export function enhance(root) {
  root.addEventListener('pointerover', (event) => {
    const button = event.pointerType === 'mouse' && event.target.closest?.('.help');
    const term = button && document.getElementById(button.getAttribute('popovertarget'));
    if (!term || term.matches(':popover-open')) {
      return;
    }
    term.showPopover({ source: button });
    button.addEventListener('pointerleave', () => term.hidePopover(), { once: true });
  });
}
