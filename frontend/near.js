// Tells which of the areas on this page is nearest and goes to what happens near it. The position
// is asked for when the button is pressed, compared here, and sent to nobody: the address that
// follows names the area alone, as it would had the reader chosen it from the list.

const EARTH_RADIUS_KM = 6371;
const FARTHEST_KM = 100;
const PATIENCE = 20_000;

const part = document.querySelector("[data-near]");
if (part && navigator.geolocation && document.querySelector("[data-latitude]")) {
  const button = part.querySelector("button");
  const said = part.querySelector("[role=status]");
  part.hidden = false;
  button.addEventListener("click", () => {
    said.textContent = part.dataset.wait;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const nearest = [...document.querySelectorAll("[data-latitude]")]
          .map((link) => ({ link, kilometres: distance(coords, link.dataset) }))
          .reduce((best, other) => (other.kilometres < best.kilometres ? other : best));
        if (nearest.kilometres > FARTHEST_KM) {
          said.textContent = part.dataset.far;
        } else {
          location.assign(nearest.link.href);
        }
      },
      () => {
        said.textContent = part.dataset.refused;
      },
      // Roughly is enough, and the phone is asked for no more.
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: PATIENCE },
    );
  });
}

/** Great-circle distance in kilometres (haversine). */
function distance(here, there) {
  const radians = (degrees) => (Number(degrees) * Math.PI) / 180;
  const latitude = radians(there.latitude) - radians(here.latitude);
  const longitude = radians(there.longitude) - radians(here.longitude);
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(here.latitude)) * Math.cos(radians(there.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
