// Says which elements make the page scroll sideways; an empty list when none does.
() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const inScroller = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const spills = (element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 || element.scrollWidth > root.clientWidth + 1;
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => spills(element) && !inScroller(element))
    .slice(-3)
    .map((element) => element.outerHTML.slice(0, 120));
  return [`${root.scrollWidth} px wide`, ...wide];
}
