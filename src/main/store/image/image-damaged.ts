/** A picture that does not have the form of its kind, so that nobody can say what is in it. */
export class ImageDamaged extends Error {
  override readonly name = 'ImageDamaged';
}
