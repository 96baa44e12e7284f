/** WeChat wants a component in the place of its own tab bar; ours is drawn by each tab's page. */
export default function NoTabBar() {
  return null
}
