// Opens everything and returns, as a list of sentences, what is wrong with the page.
const faults = [];
document.querySelectorAll('details').forEach(details => { details.open = true; });

function colour(text) {
  const parts = text.match(/[\d.]+/g).map(Number);
  return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
}

function luminance(rgb) {
  const [r, g, b] = rgb.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function behind(element) {
  for (let at = element; at; at = at.parentElement) {
    const background = colour(getComputedStyle(at).backgroundColor);
    if (background.alpha === 1) {
      return background.rgb;
    }
    if (background.alpha !== 0) {
      faults.push('half a background: ' + at.tagName);
    }
  }
  return [255, 255, 255];
}

function contrast(element) {
  const style = getComputedStyle(element);
  const ink = colour(element instanceof SVGElement ? style.fill : style.color);
  const one = luminance(ink.rgb);
  const other = luminance(behind(element));
  return ink.alpha < 1 ? 0 : (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

let texts = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const range = document.createRange();
  range.selectNodeContents(node);
  if (node.data.trim() && range.getClientRects().length > 0) {
    texts++;
    const ratio = contrast(node.parentElement);
    if (ratio < 4.5) {
      faults.push('contrast ' + ratio.toFixed(2) + ': ' + node.data.trim().slice(0, 40));
    }
  }
}
if (texts < 50) {
  faults.push('only ' + texts + ' texts show');
}

document.querySelectorAll('table').forEach(table => {
  if (!table.caption || !table.querySelector('thead th[scope=col]')) {
    faults.push('a table without caption or heads');
  }
});
document.querySelectorAll('svg:not(svg svg)').forEach(svg => {
  const names = svg.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id));
  if (svg.getAttribute('role') !== 'img' || names.some(name => !name || !name.textContent)) {
    faults.push('a chart without a name');
  }
  const width = svg.getBoundingClientRect();
  svg.querySelectorAll('text').forEach(text => {
    const box = text.getBoundingClientRect();
    if (box.left < width.left - 1 || box.right > width.right + 1) {
      faults.push('cut in the chart: ' + text.textContent);
    }
  });
});
document.querySelectorAll('input').forEach(input => {
  if (input.labels.length !== 1) {
    faults.push('an input without a label: ' + input.id);
  }
});
const ids = Array.from(document.querySelectorAll('[id]'), element => element.id);
if (new Set(ids).size !== ids.length) {
  faults.push('an id that stands twice');
}
document.querySelectorAll('a').forEach(link => {
  const target = link.getAttribute('href');
  if (target.startsWith('#') ? !document.getElementById(target.slice(1)) : !/^https?:/.test(target)) {
    faults.push('a link to nowhere: ' + target);
  }
});
const root = document.scrollingElement;
if (root.scrollWidth > innerWidth) {
  faults.push('the page is ' + root.scrollWidth + ' wide in a window of ' + innerWidth);
}
return faults;
