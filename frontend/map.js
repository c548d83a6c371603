// Draws the places of the list on a map beside it. Without this module the list is the map.
// Each point is a button: it leads to its place in the list, by mouse and by keyboard.

const SMALLEST = 44;
const GROWTH = 6;
const LARGEST = 80;
const CLOSEST = 14;

const box = document.querySelector(".map");
const places = [...document.querySelectorAll(".map-list > li")];
if (box && places.length > 0 && window.L) {
  draw(window.L);
}

function draw(L) {
  box.hidden = false;
  box.parentElement.classList.remove("map-alone");
  const map = L.map(box, {
    zoomControl: false,
    maxZoom: 18,
    // Reduced motion is asked of the browser, and Leaflet does not listen.
    ...(matchMedia("(prefers-reduced-motion: reduce)").matches
      ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false }
      : {}),
  });
  map.attributionControl.setPrefix(false);
  L.control
    .zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out })
    .addTo(map);
  if (box.dataset.tiles) {
    const thanks = document.createElement("span");
    thanks.textContent = box.dataset.attribution;
    L.tileLayer(box.dataset.tiles, { attribution: thanks.innerHTML, maxZoom: 18 }).addTo(map);
  }
  const points = places.map(at);
  // First of all, since Leaflet draws nothing before it knows where it is.
  map.fitBounds(L.latLngBounds(points), {
    animate: false,
    padding: [LARGEST, LARGEST / 2],
    maxZoom: CLOSEST,
  });
  for (const place of places) {
    const marker = L.marker(at(place), { icon: icon(L, place), riseOnHover: true, keyboard: true });
    marker.addTo(map);
    const button = marker.getElement();
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", place.dataset.label);
    button.append(place.dataset.count);
    const name = document.createElement("span");
    name.textContent = place.dataset.name;
    marker.bindTooltip(name, {
      permanent: true,
      direction: "bottom",
      offset: [0, size(place) / 2 - 4],
      className: "map-name",
    });
    // The name stands in the label of the button already.
    marker.getTooltip().getElement().setAttribute("aria-hidden", "true");
    const go = () => show(place, button);
    marker.on("click", go);
    button.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        event.stopPropagation();
        go();
      }
    });
    place.addEventListener("pointerenter", () => mark(place, button));
    place.addEventListener("focusin", () => mark(place, button));
  }
}

function at(place) {
  return [Number(place.dataset.latitude), Number(place.dataset.longitude)];
}

/** The area grows with the number, so that many does not look like very many. */
function size(place) {
  const grown = SMALLEST + GROWTH * Math.floor(Math.sqrt(Number(place.dataset.count)));
  return Math.min(LARGEST, grown);
}

function icon(L, place) {
  return L.divIcon({ className: "map-point", iconSize: [size(place), size(place)], html: "" });
}

function mark(place, button) {
  document.querySelectorAll(".map-here").forEach((other) => other.classList.remove("map-here"));
  place.classList.add("map-here");
  button.classList.add("map-here");
}

function show(place, button) {
  mark(place, button);
  const heading = place.querySelector("h3");
  heading.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}
