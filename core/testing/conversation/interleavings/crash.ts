// A process dies at a moment that does most harm, and the next comes to life.
import { birth } from './birth.ts'
import { moments } from './moments.ts'
import { type Scene, someone } from './scene.ts'

export const crash = (scene: Scene): void => {
  const { world } = scene
  const strike = async (): Promise<void> => {
    const victim = someone(scene)
    if (!victim) return
    scene.living.splice(scene.living.indexOf(victim), 1)
    await world.kill(victim.process)
    birth(scene)
  }
  if (world.pick(3) === 0) scene.client.clock.after(world.pick(5000), () => world.offer('crash', strike))
  else world.ambush(moments[world.pick(moments.length)] ?? 'send', strike)
}
