// The page of a grading alone.
import { draw } from './grading.js';

const section = document.getElementById('grading');
if (section) {
  draw(section);
}
