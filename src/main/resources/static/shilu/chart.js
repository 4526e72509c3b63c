// Draws a table's metric. The table below says the same: without script, or to a screen reader, nothing is missing.
(function () {
  'use strict';
  var MOST_LABELS = 40;
  var TOKENS = ['--accent', '--warn', '--good', '--seal', '--ink-soft', '--accent-strong'];

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function axes(asked, width) {
    var names = {
      type: 'category', data: asked.labels, inverse: asked.across,
      axisLabel: { color: token('--ink'), width: asked.across ? Math.min(240, width * 0.35) : 90, overflow: 'truncate', interval: 0, hideOverlap: true },
      axisLine: { lineStyle: { color: token('--line-strong') } }, axisTick: { show: false }
    };
    var numbers = {
      type: 'value', name: asked.measure, nameTextStyle: { color: token('--ink-soft') },
      axisLabel: { color: token('--ink-soft'), hideOverlap: true }, splitNumber: width < 500 ? 3 : 5, splitLine: { lineStyle: { color: token('--line') } }
    };
    return asked.across ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers };
  }

  function options(asked, width) {
    var drawn = axes(asked, width);
    drawn.animation = false;
    drawn.color = TOKENS.map(token);
    drawn.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    drawn.grid = { left: 8, right: 48, top: 32, bottom: 8, containLabel: true };
    drawn.series = asked.series.map(function (one) {
      return {
        name: one.name, type: 'bar', data: one.values, barMaxWidth: 36,
        label: { show: asked.labels.length * asked.series.length <= MOST_LABELS, position: asked.across ? 'right' : 'top', color: token('--ink') }
      };
    });
    return drawn;
  }

  // The simple build draws no legend, and one of the page's own can be read aloud and printed.
  function legend(asked, list) {
    list.hidden = asked.series.length < 2;
    list.textContent = '';
    asked.series.forEach(function (one, at) {
      var line = document.createElement('li');
      var mark = document.createElement('span');
      mark.className = 'chart-mark';
      mark.style.backgroundColor = token(TOKENS[at % TOKENS.length]);
      line.appendChild(mark);
      line.appendChild(document.createTextNode(one.name));
      list.appendChild(line);
    });
  }

  function height(asked) {
    return asked.across ? Math.max(220, 60 + asked.labels.length * (18 + 16 * asked.series.length)) : 340;
  }

  function save(chart, name) {
    var link = document.createElement('a');
    link.download = name + '.png';
    link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: token('--paper') });
    document.body.appendChild(link);
    link.click();
    link.remove();
  }

  function draw(figure) {
    var asked = JSON.parse(figure.getAttribute('data-chart'));
    var numbers = asked.series.some(function (one) { return one.values.some(function (value) { return value !== null; }); });
    if (!numbers) return;
    figure.hidden = false;
    var box = figure.querySelector('.chart-box');
    box.style.height = height(asked) + 'px';
    var chart = window.echarts.init(box);
    var names = figure.querySelector('.chart-names');
    function show() {
      chart.setOption(options(asked, box.clientWidth));
      legend(asked, names);
    }
    show();
    chart.on('click', function (at) {
      var path = asked.series[at.seriesIndex].paths[at.dataIndex];
      if (path) window.location.assign(figure.getAttribute('data-root') + path);
    });
    figure.querySelector('button').addEventListener('click', function () {
      save(chart, figure.querySelector('figcaption').textContent.trim());
    });
    window.addEventListener('resize', function () {
      chart.resize();
      show();
    });
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  }

  document.querySelectorAll('[data-chart]').forEach(draw);
})();
