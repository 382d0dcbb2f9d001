// Puts a button into each column head of a table; a press sorts, another turns the order round.
(function () {
  'use strict';
  var language = document.documentElement.lang;

  function key(row, column, isNumber) {
    var cell = row.cells[column];
    var text = cell.getAttribute('data-order') || cell.textContent;
    return isNumber ? Number(text) : text;
  }

  function sort(table, heads, column) {
    var head = heads[column];
    var isNumber = head.getAttribute('data-type') === 'number';
    var before = head.getAttribute('aria-sort');
    var falling = before ? before === 'ascending' : isNumber;
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    var keys = new Map();
    rows.forEach(function (row) { keys.set(row, key(row, column, isNumber)); });
    var collator = new Intl.Collator(language, { numeric: true });
    rows.sort(function (one, other) {
      var a = keys.get(one);
      var b = keys.get(other);
      var order = isNumber ? a - b : collator.compare(a, b);
      return falling ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
    heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
  }

  document.querySelectorAll('table.sortable').forEach(function (table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      button.addEventListener('click', function () { sort(table, heads, column); });
      head.textContent = '';
      head.appendChild(button);
    });
  });
})();
