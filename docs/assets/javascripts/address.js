// The address by which a page is cited: where it is read or, of a copy that is opened as a file, where it was published.
self.citedAddress = () => {
  const published = document.querySelector("link[rel=canonical]");
  return location.protocol === "file:" && published ? published.href : location.href.split(/[?#]/)[0];
};
