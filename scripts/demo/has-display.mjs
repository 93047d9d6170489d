/**
 * True when a browser can open a window: always on macOS and Windows, elsewhere when X11 or Wayland is there.
 *
 * @param {{ platform: NodeJS.Platform, env: Record<string, string | undefined> }} host
 * @returns {boolean}
 */
export function hasDisplay({ platform, env }) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
