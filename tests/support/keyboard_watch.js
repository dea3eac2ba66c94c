// Watches where the focus goes. Returns how many stops Tab should make; swyddiKeyboard.problems() judges afterwards.
() => {
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true });
  // Of a group of radios Tab reaches one: the checked one, or else the first.
  const isRadioStop = (element) => {
    if (element.type !== "radio") return true;
    const group = [...document.getElementsByName(element.name)].filter((other) => other.form === element.form);
    return element === (group.find((other) => other.checked) ?? group[0]);
  };
  const interactive = "a[href], button, input, select, textarea, summary, [tabindex]";
  const wanted = [...document.querySelectorAll(interactive)].filter(
    (element) =>
      element.type !== "hidden" && !element.disabled && element.tabIndex >= 0 && isVisible(element) && isRadioStop(element),
  );
  // Radios and checkboxes show their focus on the drawn box of their label.
  const look = (element) => {
    const drawn = ["radio", "checkbox"].includes(element.type) && element.labels?.[0];
    const style = drawn ? getComputedStyle(drawn, "::before") : getComputedStyle(element);
    const outline = style.outlineStyle === "none" ? "none" : `${style.outlineWidth} ${style.outlineColor}`;
    return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth].join("|");
  };
  const before = new Map(wanted.map((element) => [element, look(element)]));
  const order = [];
  const unseen = [];
  document.addEventListener("focusin", ({ target }) => {
    order.push(target);
    if (before.has(target) && before.get(target) === look(target)) unseen.push(target);
  });
  const name = (element) => element.outerHTML.slice(0, 120);
  window.swyddiKeyboard = {
    problems() {
      const reached = new Set(order);
      const found = [];
      if (!order[0]?.classList.contains("govuk-skip-link")) found.push("the skip link does not come first");
      found.push(...wanted.filter((element) => !reached.has(element)).map((element) => `out of reach: ${name(element)}`));
      found.push(...new Set(unseen.map((element) => `focus cannot be seen: ${name(element)}`)));
      return found;
    },
  };
  // A date or time field is several stops: its parts and its picker.
  const parts = wanted.filter((element) => ["date", "time", "datetime-local"].includes(element.type)).length * 6;
  return wanted.length + parts;
}
