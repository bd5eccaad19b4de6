// The measures of judged questions, as pure functions of scores: separation, risk and coverage, thresholds, calibration.
//
// Risk and coverage: El-Yaniv and Wiener, “On the Foundations of Noise-free Selective Classification”, 2010. Expected calibration error:
// Naeini, Cooper and Hauskrecht, “Obtaining Well Calibrated Probabilities Using Bayesian Binning”, 2015.

/** A question as a threshold sees it: answered from its score on, and then right or not. */
export interface Scored {
  /** 0–1. */
  score: number
  right: boolean
}

/** How things stand at a threshold: shares, 0–1. */
export interface CurvePoint {
  /** The lowest score that is answered. */
  threshold: number
  /** The next lower score, which is not; 0 at the end. */
  below: number
  /** Of all questions. */
  coverage: number
  /** Of those answered. */
  right: number
}

/** The chance that one of `above` scores higher than one of `under`, a tie being half; undefined where either is empty. */
export const auroc = (above: readonly number[], under: readonly number[]): number | undefined => {
  if (above.length === 0 || under.length === 0) return undefined
  const all = [...above.map(score => ({ score, up: 1 })), ...under.map(score => ({ score, up: 0 }))].sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    let ups = 0
    while (to < all.length && all[to]!.score === all[from]!.score) ups += all[to++]!.up
    ranks += ups * ((from + to + 1) / 2)
    from = to
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * under.length)
}

/** One point for each score above 0, the surest first: coverage grows, the threshold falls. */
export const curveOf = (questions: readonly Scored[]): CurvePoint[] => {
  const sorted = questions.filter(q => q.score > 0).sort((a, b) => b.score - a.score)
  const points: CurvePoint[] = []
  let right = 0
  for (const [i, { score, right: is }] of sorted.entries()) {
    if (is) right += 1
    const below = sorted[i + 1]?.score ?? 0
    if (below < score) points.push({ threshold: score, below, coverage: (i + 1) / questions.length, right: right / (i + 1) })
  }
  return points
}

/** The furthest point at which at least this share of the answers is right; undefined where there is none. */
export const furthest = (curve: readonly CurvePoint[], right: number): CurvePoint | undefined => curve.findLast(p => p.right >= right)

/** Between two scores, so that neither is at the edge: in four digits where these are enough. */
export const between = ({ threshold, below }: Pick<CurvePoint, 'threshold' | 'below'>): number => {
  const middle = (threshold + below) / 2
  const short = Number(middle.toFixed(4))
  return short > below && short <= threshold ? short : middle
}

/** What a threshold gives where both kinds of questions come. Shares, 0–1. */
export interface JointPoint {
  threshold: number
  /** Of the answerable: answered, and right. */
  right: number
  /** Of the unanswerable: not answered. */
  kept: number
}

/** At a given threshold. */
export const jointAt = (threshold: number, answerable: readonly Scored[], unanswerable: readonly number[]): JointPoint => ({
  threshold,
  right: answerable.filter(q => q.right && q.score >= threshold).length / answerable.length,
  kept: unanswerable.filter(score => score < threshold).length / unanswerable.length,
})

/** The most answerable ones right while at least `kept` of the unanswerable are not answered; undefined where either kind is missing. */
export const jointPoint = (answerable: readonly Scored[], unanswerable: readonly number[], kept: number): JointPoint | undefined => {
  if (answerable.length === 0 || unanswerable.length === 0) return undefined
  // A lower threshold answers more, so the lowest that keeps enough is the best: it lies right above the score that may not pass.
  const edge = unanswerable.toSorted((a, b) => a - b)[Math.ceil(kept * unanswerable.length) - 1]
  if (edge === undefined) return jointAt(0, answerable, unanswerable)
  const above = [...answerable.map(q => q.score), ...unanswerable].filter(score => score > edge)
  const next = above.reduce((least, score) => Math.min(least, score), edge + 0.002)
  return jointAt(between({ threshold: next, below: edge }), answerable, unanswerable)
}

/** Questions of much the same confidence. */
export interface Bin {
  from: number
  to: number
  count: number
  /** Means, 0–1; 0 where the bin is empty. */
  confidence: number
  right: number
}

export const binsOf = (questions: readonly Scored[], count = 10): Bin[] =>
  Array.from({ length: count }, (_, i) => {
    const inside = questions.filter(q => Math.min(count - 1, Math.floor(q.score * count)) === i)
    const mean = (of: (q: Scored) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((sum, q) => sum + of(q), 0) / inside.length
    return {
      from: i / count,
      to: (i + 1) / count,
      count: inside.length,
      confidence: mean(q => q.score),
      right: mean(q => (q.right ? 1 : 0)),
    }
  })

/** Expected calibration error: how far confidence and truth are apart, in the mean of all questions. 0–1. */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0)
  return all === 0 ? 0 : bins.reduce((sum, bin) => sum + (bin.count / all) * Math.abs(bin.confidence - bin.right), 0)
}

/** The value that this share of all values does not exceed (nearest rank); undefined of none. */
export const quantile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]

/** Undefined where there was nothing to be a share of. */
export const shareOf = <T>(of: readonly T[], is: (one: T) => boolean): number | undefined =>
  of.length === 0 ? undefined : of.filter(is).length / of.length
