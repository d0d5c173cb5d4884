/** Says, each time it is asked, whether one more restart is allowed: at most `most` within `span` milliseconds. */
export function restartLimit(most: number, span: number, now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    const at = now();
    times = times.filter((time) => at - time < span);
    if (times.length >= most) return false;
    times.push(at);
    return true;
  };
}
