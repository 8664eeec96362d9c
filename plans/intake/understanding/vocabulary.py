"""The words by which plans speak of figures."""

from plans.documents.types import Comparator, Strength

COMPARED: dict[Comparator, str] = {
    "exceed": "突破 超过 超 大于 高于 多于 跨越 跨过 迈过",
    "at_least": "不低于 不少于 不小于 至少",
    "at_most": "不高于 不超过 不多于 不大于 控制在 压减到 压降至 压减至",
    "less_than": "低于 少于 小于",
    "reach": (
        "达到 达 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增至 扩大到 扩大至 上升到 升至 降到 降至"
        " 降低到 降低至 下降到 下降至 缩小到 缩短到 缩短至 保持在 稳定在 维持在 迈上 跨上 增长"
        " 提高 提升 增加 下降 降低 减少 缩短 缩小 压减 为"
    ),
    "multiple": "翻",
}
BEHIND: dict[Comparator, str] = {
    "at_least": "以上 及以上 之上",
    "at_most": "以内 之内 以下 及以下",
    "approx": "左右 上下",
}
NEW = (
    "完成 实现 新增 新建 新改扩建 改扩建 建成 建设 培育 引进 引育 打造 创建 改造 开工 新开工 储备 发展 招引 培养 投放"
    " 拥有 安置 转移 认定 孵化 组建 设立 开通 投用"
)
STRENGTH: dict[Strength, str] = {
    "strive": "力争 争取 努力 有望 争 力促",
    "ensure": "确保 保证 必须 务必 坚决",
}
HAVING = "拥有"
"""What stands before it belongs to what the figure is of: 每千人拥有床位."""

VERBS_ALONE = ("完成", "实现")
"""Verbs that say nothing of what the figure is of."""

UNITS = (
    "个百分点 % ‰ 万元 亿元 元 美元 亿美元 栋 户 家 人 人次 人年 名 个 所 张 套 公里 千米 米 平方米 平方公里 平方千米"
    " 亩 公顷 吨 千瓦 千瓦时 兆瓦 度 倍 岁 年 天 小时 分钟 位 项 件 条 座 辆 台 床 处 片 场 次 标箱 番 户次 支 批 对"
    " 立方米 微克/立方米 毫克/升 吨标准煤 斤 公斤 千克 台套 间 村 里 户企业 册 件次 枚 门"
)
AROUND = (
    "其中 到 至 在 期间 期末 末 时 未来 五年 今后 我区 我县 我市 全区 全县 全市 区内 县内 市内 年度 其 该"
    " 力争 争取 努力 确保 保证 必须 实现 推动 推进 使 将 要 把 让 预计 预期 计划 有望 年均 累计 进一步 持续"
    " 不断 稳步 全面 基本 总体 分别 均 都 全部 再 稳定 已 也 可"
)
"""What may stand before or behind the words that say what a figure is of."""

DOING = (
    "推进 推动 加快 加强 加大 建设 打造 实施 完善 健全 提升 强化 深化 优化 扩大 发展 培育 落实 构建 推行 开展 支持"
    " 引导 促进 保障 坚持 发挥 做大 做强 做优 巩固 抓实 抓好 拓宽 统筹 补齐 遏制 壮大 筑牢 创新 擦亮 提质 突出"
    " 整合 盘活 激活 彰显 布局 共建 争取 启动 改造 新建 完成 治理 严格 严守 守护 改善 增强 增加 提高 稳定 切实"
    " 继续 深入 大力 全力 着力 扎实 积极 努力 主动 持续 全面 加速 精准 稳步 有序 高标准 高质量 高水平 千方百计"
    " 聚焦 围绕 对标 融入 服务 满足 保护 维护 防范 化解 管控 规范 鼓励 吸引 引进 招引 聚集 集聚 培养 弘扬 传承"
    " 开创 创建 争创 创优 树立 提供 实现 确保 力争 让 助力 畅通 拓展 延伸 升级 转型 推广 探索 试点 建立 建成 形成"
)
"""Verbs, and words before them, by which plans say what will be done."""

WORKS = {
    "programme": "工程 计划 行动 专项行动 三年行动 改革试点 倍增计划",
    "park_platform": (
        "产业园 科技园 工业园 物流园 园区 示范园 创业园 软件园 孵化器 众创空间 研究院 实验室 平台 数谷 基地"
        " 开发区 高新区 综保区 小镇 商圈 街区 文旅带 经济带 产业带 走廊"
    ),
    "infrastructure": (
        "大道 大桥 隧道 高速 高速公路 铁路 高铁 地铁 轻轨 路 延线 号线 号线二期 号线一期 线 国道 省道 国道城市化改造 快速路 发展轴 轴"
        " 机场 港 码头 枢纽 水库 水厂 污水处理厂 电站 变电站 公园 湿地公园 体育中心 文化中心 博物馆 图书馆 剧院"
        " 医院 学校 中学 小学 学院 大学 管廊 绿道 客运站 火车站 南延 北延 东延 西延"
    ),
}
"""How the names of projects end, by their kind."""
