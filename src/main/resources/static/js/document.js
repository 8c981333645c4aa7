// A page of a document that could not be drawn: a sentence takes the place of its picture, whose text for those who do
// not see it says the same without script.
document.querySelectorAll('[data-document-page]').forEach((picture) => {
  const tell = () => {
    picture.hidden = true;
    picture.parentElement.querySelector('[data-document-unshown]').hidden = false;
  };
  if (picture.complete && picture.naturalWidth === 0) {
    tell();
  } else {
    picture.addEventListener('error', tell);
  }
});
