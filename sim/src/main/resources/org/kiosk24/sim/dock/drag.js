/** Something that can be carried to a place: dragged there, or sent there with Enter. */
export class Draggable {
  #node;
  #targets;
  #state = 'home';
  #held = null;
  away = () => {};

  constructor(node, targets) {
    this.#node = node;
    this.#targets = targets;
    node.addEventListener('pointerdown', event => this.#take(event));
    node.addEventListener('pointermove', event => this.#carry(event));
    node.addEventListener('pointerup', event => this.#drop(event));
    node.addEventListener('pointercancel', () => this.#release());
    node.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (this.#state === 'there') this.away();
      else this.#targets[0].drop();
    });
  }

  /** home, there (at its place on the kiosk), or gone (inside). */
  put(state) {
    this.#state = state;
    this.#node.dataset.at = state;
    if (!this.#held) this.#rest();
  }

  #rest() {
    const { home, there } = this.#node.dataset;
    this.#node.style.opacity = this.#state === 'gone' ? 0 : 1;
    this.#node.style.pointerEvents = this.#state === 'gone' ? 'none' : '';
    this.#node.style.transform = `translate(${this.#state === 'home' ? home : there})`;
  }

  #take(event) {
    event.preventDefault();
    // on top of all else; a node that is moved loses its pointer, so this comes first
    this.#node.parentNode.append(this.#node);
    this.#node.setPointerCapture(event.pointerId);
    this.#node.classList.remove('move');
    const scale = this.#node.ownerSVGElement.getScreenCTM().a;
    const [x, y] = this.#node.style.transform.match(/-?[\d.]+(?=px)/g).map(Number);
    this.#held = { x, y, scale, from: [event.clientX, event.clientY] };
  }

  #carry(event) {
    if (!this.#held) return;
    const { x, y, scale, from } = this.#held;
    this.#node.style.transform = `translate(${x + (event.clientX - from[0]) / scale}px, ${y + (event.clientY - from[1]) / scale}px)`;
    for (const target of this.#targets) target.at.classList.toggle('near', this.#over(target));
  }

  /** Its middle, or the finger, is over the place. */
  #over(target) {
    const place = target.at.getBoundingClientRect();
    const own = this.#node.getBoundingClientRect();
    const middle = [own.left + own.width / 2, own.top + own.height / 2];
    return middle[0] > place.left - 12 && middle[0] < place.right + 12 && middle[1] > place.top - 12 && middle[1] < place.bottom + 12;
  }

  #drop() {
    if (!this.#held) return;
    const hit = this.#targets.find(target => this.#over(target));
    this.#release();
    if (hit && this.#state !== 'there') hit.drop();
    else if (!hit && this.#state === 'there') this.away();
  }

  #release() {
    this.#held = null;
    this.#node.classList.add('move');
    for (const target of this.#targets) target.at.classList.remove('near');
    this.#rest();
  }
}
