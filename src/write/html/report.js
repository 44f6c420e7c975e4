(function () {
  "use strict";
  var tables = Array.prototype.slice.call(document.querySelectorAll("main table"));
  if (tables.length === 0) return;
  var rows = [];
  tables.forEach(function (table) {
    rows = rows.concat(Array.prototype.slice.call(table.tBodies[0].rows));
  });

  function texts(row, selector) {
    return Array.prototype.map.call(row.querySelectorAll(selector), function (part) { return part.textContent; });
  }
  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  /* What can be chosen: a label and the values of a row. */
  var choices = [
    ["Person", function (row) { return texts(row, ".who .name"); }],
    ["Place", function (row) { return texts(row, ".where .name"); }],
    ["Precision", function (row) { return [row.dataset.precision]; }],
    ["Status", function (row) { return [row.dataset.status]; }],
    ["Source", function (row) { return texts(row, ".source-name"); }]
  ];
  var form = element("form", { className: "filters" });
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Filter the chronology");
  function labelled(label, field) {
    form.append(element("label", {}, [label, field]));
    return field;
  }
  var search = labelled("Search", element("input", { type: "search", title: "Press / to come here" }));
  var selects = choices.map(function (choice) {
    var values = new Set();
    rows.forEach(function (row) { choice[1](row).forEach(function (value) { if (value) values.add(value); }); });
    var select = element("select", {}, [element("option", { value: "", textContent: "all" })]);
    Array.from(values).sort().forEach(function (value) {
      select.append(element("option", { value: value, textContent: value }));
    });
    if (values.size > 1) labelled(choice[0], select);
    return select;
  });
  var from = labelled("From", element("input", { type: "date" }));
  var to = labelled("To", element("input", { type: "date" }));
  form.append(element("button", { type: "reset", textContent: "Reset" }));
  var count = element("output", {});
  count.setAttribute("aria-live", "polite");
  form.append(count);

  function fits(row) {
    var begin = row.dataset.begin, end = row.dataset.end;
    if (from.value && end && end < from.value) return false;
    if (to.value && begin && begin > to.value) return false;
    if ((from.value || to.value) && !begin && !end) return false;
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var text = words.length > 0 ? row.textContent.toLowerCase() : "";
    return words.every(function (word) { return text.indexOf(word) >= 0; }) &&
      selects.every(function (select, i) { return !select.value || choices[i][1](row).indexOf(select.value) >= 0; });
  }
  function apply() {
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !fits(row);
      if (!row.hidden) shown++;
    });
    count.textContent = shown + " of " + rows.length + " events. Keys: / searches, j and k go from row to row.";
  }
  form.addEventListener("input", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("chronology-head").after(form);
  apply();

  /* Sorting. The date column's order is that of the timeline. */
  function sort(table, column, head) {
    var up = head.getAttribute("aria-sort") !== "ascending";
    var list = Array.prototype.slice.call(table.tBodies[0].rows);
    var key = function (row) {
      return column < 2 ? Number(row.cells[0].textContent) : row.cells[column].textContent.trim().toLowerCase();
    };
    list.sort(function (a, b) {
      var x = key(a), y = key(b);
      return (x < y ? -1 : x > y ? 1 : a.cells[0].textContent - b.cells[0].textContent) * (up ? 1 : -1);
    });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    table.tBodies[0].append.apply(table.tBodies[0], list);
  }
  tables.forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = element("button", { type: "button", textContent: head.textContent });
      button.addEventListener("click", function () { sort(table, column, head); });
      head.replaceChildren(button);
    });
  });

  /* Keys. */
  function move(step) {
    var shown = Array.prototype.slice.call(document.querySelectorAll("main tbody tr:not([hidden])"));
    var at = shown.indexOf(document.activeElement && document.activeElement.closest("tbody tr"));
    var next = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + step))];
    if (next) {
      next.tabIndex = -1;
      next.focus();
    }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "j" || event.key === "k") {
      move(event.key === "j" ? 1 : -1);
    }
  });
}());
