// Draws the tables of the indicators as charts, once one comes into view: the tables are the data, so nothing else is
// fetched. Patterns and numbers tell the bars apart, not colours alone; a click opens the list as the table's links do.
(() => {
  const grid = document.getElementById('indicators');
  if (!grid) {
    return;
  }
  const rightToLeft = document.documentElement.dir === 'rtl';
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  // Each text by itself from right to left, whatever stands around it.
  const isolated = (text) => (rightToLeft ? `\u2067${text}\u2069` : text);
  const number = new Intl.NumberFormat('en');
  const once = {};

  const library = () => {
    once.library ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: grid.dataset.library });
      script.addEventListener('load', () => resolve(window.echarts));
      script.addEventListener('error', reject);
      document.head.append(script);
    });
    return once.library;
  };

  const regions = () => {
    once.regions ??= fetch(grid.dataset.regions).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    return once.regions;
  };

  const read = (section, box) => {
    const heads = [...section.querySelectorAll('thead th')].map((head) => isolated(head.textContent));
    const rows = [...section.querySelectorAll('tbody tr')].filter((row) => row.dataset.code).map((row) => ({
      code: row.dataset.code,
      label: isolated(row.querySelector('th').textContent),
      cells: [...row.querySelectorAll('td')].map((cell) => ({
        value: Number(cell.dataset.value ?? 0), href: cell.querySelector('a')?.href
      }))
    }));
    const series = box.dataset.columns.split(',').map((at) => ({ name: heads[Number(at) + 1], at: Number(at) }));
    return { rows, series };
  };

  const words = () => ({ fontFamily: getComputedStyle(document.body).fontFamily, color: colour('--ink') });

  const palette = () => [colour('--green-700'), colour('--gold'), colour('--sand-500')];

  const frame = (series) => ({
    animation: false,
    color: palette(),
    textStyle: words(),
    aria: { enabled: true, decal: { show: true } },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, textStyle: words(), valueFormatter: (value) => number.format(value) },
    legend: series.length > 1 ? { top: 4, textStyle: words(), selectedMode: false } : undefined
  });

  const lengths = () => ({
    type: 'value', minInterval: 1, axisLabel: { ...words(), formatter: (value) => number.format(value), hideOverlap: true },
    splitLine: { lineStyle: { color: colour('--line') } }
  });

  const names = (rows) => ({
    type: 'category', data: rows.map((row) => row.label), axisLabel: { ...words(), width: 150, overflow: 'truncate' },
    axisTick: { show: false }
  });

  const values = (rows, one, kind, label) => ({
    name: one.name, type: kind, barMaxWidth: 22, symbolSize: 7,
    data: rows.map((row) => ({ value: row.cells[one.at].value, href: row.cells[one.at].href })),
    label: { show: true, position: label, ...words(), formatter: ({ value }) => (value ? number.format(value) : '') }
  });

  const top = (series) => (series.length > 1 ? 44 : 20);

  const across = ({ rows, series }) => ({
    ...frame(series),
    grid: { top: top(series), bottom: 8, left: rightToLeft ? 44 : 8, right: rightToLeft ? 8 : 44, containLabel: true },
    xAxis: { ...lengths(), inverse: rightToLeft },
    yAxis: { ...names(rows), inverse: true, position: rightToLeft ? 'right' : 'left' },
    series: series.map((one) => values(rows, one, 'bar', rightToLeft ? 'left' : 'right'))
  });

  const upright = (kind) => ({ rows, series }) => ({
    ...frame(series),
    grid: { top: top(series), bottom: 8, left: 8, right: 8, containLabel: true },
    xAxis: { ...names(rows), inverse: rightToLeft, axisLabel: { ...words(), hideOverlap: true } },
    yAxis: { ...lengths(), position: rightToLeft ? 'right' : 'left' },
    series: series.map((one, index) => ({
      ...values(rows, one, kind, 'top'), lineStyle: { type: index ? 'dashed' : 'solid', width: 2 },
      symbol: index ? 'diamond' : 'circle', labelLayout: { hideOverlap: true }
    }))
  });

  const map = ({ rows, series }) => {
    const most = Math.max(1, ...rows.map((row) => row.cells[series[0].at].value));
    return {
      ...frame(series),
      aria: { enabled: true },
      tooltip: { trigger: 'item', renderMode: 'richText', confine: true, textStyle: words() },
      visualMap: {
        min: 0, max: most, calculable: false, bottom: 8, [rightToLeft ? 'right' : 'left']: 8, textStyle: words(),
        text: [number.format(most), '0'], inRange: { color: [colour('--sand-100'), colour('--gold')] }
      },
      series: [{
        type: 'map', map: 'regions', name: series[0].name, selectedMode: false, layoutCenter: ['50%', '50%'], layoutSize: '98%',
        itemStyle: { borderColor: colour('--green-900'), areaColor: colour('--sand-100') }, emphasis: { label: words(), itemStyle: { areaColor: colour('--green-100') } },
        label: { show: true, fontSize: 11, lineHeight: 16, ...words(), formatter: ({ name, value }) => `${name}\n${number.format(value || 0)}` },
        labelLayout: { hideOverlap: true },
        data: rows.map((row) => ({ name: row.label, value: row.cells[series[0].at].value, href: row.cells[series[0].at].href }))
      }]
    };
  };

  const kinds = { bars: across, columns: upright('bar'), lines: upright('line'), map };

  const draw = async (section, box) => {
    const table = read(section, box);
    const echarts = await library();
    if (box.dataset.kind === 'map' && !once.registered) {
      const outlines = await regions();
      const labels = Object.fromEntries(table.rows.map((row) => [row.code, row.label]));
      outlines.features.forEach((feature) => { feature.properties = { name: labels[feature.id] }; });
      echarts.registerMap('regions', outlines);
      once.registered = true;
    }
    const chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption(kinds[box.dataset.kind](table));
    chart.on('click', ({ data }) => {
      if (data?.href) {
        window.location.assign(data.href);
      }
    });
    new ResizeObserver(() => chart.resize()).observe(box);
    box.dataset.drawn = 'yes';
  };

  const begin = (section) => {
    const box = section.querySelector('.indicator-chart');
    const table = box && read(section, box);
    if (!box || !table.rows.some((row) => table.series.some((one) => row.cells[one.at].value > 0))) {
      return;
    }
    if (box.dataset.kind === 'bars') {
      box.style.height = `${Math.max(8, table.rows.length * (table.series.length > 1 ? 3 : 2) + 4)}rem`;
    }
    const title = section.querySelector('h2').textContent;
    Object.assign(box, { hidden: false, role: 'img' });
    box.setAttribute('aria-label', `${grid.dataset.chart}: ${title}`);
    const seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        seen.disconnect();
        draw(section, box).catch(() => { box.hidden = true; });
      }
    }, { rootMargin: '200px' });
    seen.observe(box);
  };

  grid.querySelectorAll('.indicator').forEach(begin);
})();
