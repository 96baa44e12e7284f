import type { ThemeConfig } from 'antd'

/** The desk's colours; desk.css holds the same ones under the same names. */
export const colors = {
  accent: '#0e5e52',
  /** A second kind in a chart. */
  second: '#d9b26f',
  /** Where there is nothing, in a chart of shades. */
  heatLow: '#f3f0e9',
  accentSoft: '#e4efec',
  ink: '#1a1f1d',
  inkSoft: '#5c6560',
  paper: '#faf8f4',
  surface: '#ffffff',
  line: '#e8e3d9',
  lineStrong: '#d3ccbe',
  good: '#2a7448',
  warn: '#96590a',
  bad: '#b0281f',
}

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Zen Hei", sans-serif'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colors.accent,
    colorPrimaryBg: colors.accentSoft,
    colorPrimaryBgHover: '#d7e8e3',
    colorPrimaryBorder: '#a9cbc2',
    colorPrimaryHover: '#17705f',
    colorPrimaryActive: '#0a4a40',
    controlItemBgActive: '#eef6f3',
    controlItemBgActiveHover: '#e4efec',
    colorInfo: colors.accent,
    colorLink: colors.accent,
    colorSuccess: colors.good,
    colorWarning: colors.warn,
    colorError: colors.bad,
    colorTextBase: colors.ink,
    colorTextSecondary: colors.inkSoft,
    colorTextTertiary: colors.inkSoft,
    colorTextDescription: colors.inkSoft,
    colorTextPlaceholder: '#6b736e',
    colorBgLayout: colors.paper,
    colorBorder: colors.lineStrong,
    colorBorderSecondary: colors.line,
    fontFamily,
    fontSize: 14,
    borderRadius: 7,
    borderRadiusLG: 12,
    controlHeight: 34,
    controlOutline: 'rgba(14, 94, 82, 0.16)',
    colorWarningBg: '#fbf3e3',
    colorWarningBorder: '#ead7ae',
    colorErrorBg: '#fcf0ee',
    colorErrorBorder: '#ecc5c0',
    colorInfoBg: '#f1f7f5',
    colorInfoBorder: '#cfe1db',
    colorBgMask: 'rgba(38, 34, 24, 0.34)',
    boxShadow: '0 12px 36px rgba(36, 32, 22, 0.14)',
    boxShadowSecondary: '0 12px 36px rgba(36, 32, 22, 0.14)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      headerBg: 'transparent',
      headerColor: colors.inkSoft,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f7f4ed',
      borderColor: colors.line,
      cellPaddingInlineSM: 12,
      cellFontSizeSM: 14,
    },
    Form: { labelColor: colors.ink, verticalLabelPadding: '0 0 6px' },
    Steps: { iconSize: 24, iconSizeSM: 22 },
    Modal: { titleFontSize: 18 },
    Segmented: { trackBg: '#efebe2', itemSelectedBg: colors.surface },
    Tooltip: { colorBgSpotlight: '#26302c' },
    Progress: { defaultColor: colors.accent, remainingColor: '#ece7dc' },
  },
}
