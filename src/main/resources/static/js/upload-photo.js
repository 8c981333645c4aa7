// Makes large photos smaller before they are sent, as upload.js asks for it.
(() => {
  const LONG_SIDE = 2560;
  const QUALITY = 0.85;
  const LARGE = 1.5 * 1024 * 1024;
  const PICTURE = /^image\/(jpeg|png|webp)$/;
  const HEIC_NAME = /\.(heic|heif)$/i;
  const HEIC_BRAND = /^ftyp(hei|hev|mif1|msf1)/;

  class Refusal extends Error {}

  const isHeic = async (file) => HEIC_NAME.test(file.name) || /^image\/hei[cf]/.test(file.type)
    || HEIC_BRAND.test(new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer()));

  const drawn = (bitmap, width, height, paper) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    if (paper) {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, width, height);
    }
    pen.drawImage(bitmap, 0, 0, width, height);
    return canvas;
  };

  const thumb = (bitmap) => {
    const scale = 96 / Math.min(bitmap.width, bitmap.height);
    const small = drawn(bitmap, Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale), false);
    small.className = 'upload-thumb';
    small.setAttribute('aria-hidden', 'true');
    return small;
  };

  // A photo of a phone is many times larger than anybody needs, and the line may be slow. What comes out larger than
  // it was is left alone. Upright stays upright: the browser turns the picture as the camera says.
  const shrink = async (job, words) => {
    const { file } = job;
    const heic = await isHeic(file);
    if (!heic && !PICTURE.test(file.type)) {
      return file;
    }
    let bitmap;
    try {
      bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch (unreadable) {
      if (heic) {
        throw new Refusal(words.heic);
      }
      return file;
    }
    try {
      job.look(thumb(bitmap));
      const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height));
      if (!heic && scale === 1 && (file.size < LARGE || file.type !== 'image/jpeg')) {
        return file;
      }
      const canvas = drawn(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale), true);
      const small = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
      return small && (heic || small.size < file.size)
        ? new File([small], file.name.replace(/(\.\w+)?$/, '.jpg'), { type: 'image/jpeg' }) : file;
    } finally {
      bitmap.close();
    }
  };

  window.upload = { Refusal, shrink };
})();
