package org.anamnesis.cli;

/** How a page looks: on paper, on narrow and wide screens, light and dark. */
final class PageStyle {
  /** Without quotes, angle brackets and ampersands, so that escaping leaves it as it is. */
  static final String CSS =
      """

      :root {
        --ground: #f4f6f5; --sheet: #ffffff; --ink: #1c2a2e; --soft: #53636a;
        --line: #d5dddb; --accent: #0b6661; --tint: #e3f0ee;
        --warn: #fdf1d8; --warn-ink: #6b4300; --warn-line: #d9a441;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --ground: #10171a; --sheet: #182226; --ink: #e2eae9; --soft: #a3b3b7;
          --line: #2f3d42; --accent: #74d0c7; --tint: #1b3335;
          --warn: #33290f; --warn-ink: #f3d9a0; --warn-line: #8f6d23;
        }
      }
      * { box-sizing: border-box; }
      body {
        margin: 0; background: var(--ground); color: var(--ink);
        font: 1.0625rem/1.65 system-ui, -apple-system, Segoe UI, Roboto, Liberation Sans,
          Noto Sans, sans-serif;
        overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
      }
      main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
      main { padding-top: clamp(1.5rem, 5vw, 3.5rem); }
      h1, h2, h3 { line-height: 1.25; text-wrap: balance; margin: 0; }
      h1 { font-size: clamp(1.6rem, 1.2rem + 2.2vw, 2.4rem); letter-spacing: -0.015em; }
      h2 { font-size: 1.25rem; }
      h3 { font-size: 1.0625rem; }
      p, ul { margin: 0.9rem 0 0; }
      b { font-weight: 600; }
      a { color: var(--accent); text-underline-offset: 0.18em; }
      a:hover { text-decoration-thickness: 0.14em; }
      a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }

      /* each line of a letter has its own direction */
      [dir=auto] { unicode-bidi: plaintext; }

      .specialty {
        margin: 0 0 0.5rem; color: var(--accent); font-weight: 600; font-size: 0.95rem;
      }
      .source { color: var(--soft); font-size: 0.9rem; }
      .byline { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--soft); }
      .byline b { color: var(--ink); }
      .note {
        background: var(--warn); color: var(--warn-ink); border-left: 4px solid var(--warn-line);
        padding: 0.5rem 0.9rem; border-radius: 0 6px 6px 0; font-size: 0.95rem;
      }
      .note a { color: inherit; }

      .question, .reply {
        background: var(--sheet); border: 1px solid var(--line); border-radius: 12px;
        padding: clamp(1.1rem, 4vw, 2rem); margin-top: 1.75rem;
      }
      .question h2 { color: var(--soft); font-size: 1rem; font-weight: 600; }
      .question .byline { border-top: 1px solid var(--line); padding-top: 0.9rem; }
      .reply { box-shadow: inset 0 4px 0 var(--accent); }
      .reply .byline { margin-top: 0.35rem; }

      .more { margin-top: 3rem; }
      .more h3 { margin-top: 1.75rem; }

      nav, nav + section, article + section { margin-top: 3rem; }
      ul { list-style: none; padding: 0; }
      .similar {
        display: grid; gap: 1rem;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
      }
      .similar li {
        display: flex; flex-direction: column; background: var(--sheet);
        border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.25rem;
        font-size: 0.95rem; line-height: 1.55;
      }
      .similar p { margin-top: 0.6rem; }
      .similar .byline { color: var(--ink); font-weight: 600; }
      .similar .byline bdi + bdi { color: var(--soft); font-weight: 400; }
      .similar p:last-child { margin-top: auto; padding-top: 0.9rem; font-weight: 600; }
      .topics { display: flex; flex-wrap: wrap; gap: 0.5rem; }
      .topics li { background: var(--tint); border-radius: 1.2rem; padding: 0.25rem 0.9rem; }
      .topics span { color: var(--soft); }

      footer {
        margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.95rem;
      }
      footer p { border-top: 1px solid var(--line); padding-top: 1.25rem; margin: 0; }
      .unseen {
        position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
        white-space: nowrap;
      }

      @media print {
        :root {
          --ground: #ffffff; --sheet: #ffffff; --ink: #000000; --soft: #333333; --line: #999999;
          --accent: #000000; --tint: #ffffff; --warn: #ffffff; --warn-ink: #000000;
          --warn-line: #000000;
        }
        body { font-size: 11pt; }
        main, footer { max-width: none; padding: 0; }
        h2, h3 { break-after: avoid; }
        .note { break-inside: avoid; }
        .similar, .similar li { display: block; }
        .similar li { margin-top: 0.8rem; }
        .topics li { border: 1px solid var(--line); }
      }
      """;

  private PageStyle() {}
}
