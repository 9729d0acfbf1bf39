/** A note's HTML with every element that a note may have, as the parser writes it. */
export const sampleNote = `<h1 id="컨테이너">컨테이너</h1>
<p>가상 머신처럼 독립적으로 실행되지만, <strong>더 빠르고 더 쉽고 더 효율적인</strong> 도구입니다. 2013년 dotCloud(현 <a href="docker.html">Docker</a>)가 처음 공개했고<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>, 지금은 <a href="../kubernetes.html">쿠버네티스</a>와 함께 서버를 다루는 가장 흔한 방법이 되었습니다.</p>
<blockquote>
<p>컨테이너는 <em>격리</em>일 뿐 가상화가 아닙니다. 그래서 가볍습니다.</p>
</blockquote>
<h2 id="만들어진-이유">컨테이너가 만들어진 이유</h2>
<p>서버 관리는 복잡합니다. 사용자, 방화벽, 네트워크, 의존성, 프록시, 마이그레이션까지 해야 할 일이 너무 많고, <del>문서화만 잘하면</del> 서버 환경도 개발 환경도 계속 바뀝니다. 자세한 이야기는 <a data-dead title="노트 '서버 관리'를 찾지 못했습니다.">서버 관리</a>에 있습니다. <mark>한 서버에 서로 다른 버전</mark>을 여러 개 설치하려면 어떻게 해야 할까요? 명령은 <code>docker run --rm -it ubuntu:24.04 bash</code>처럼 짧고, 종료는 <kbd>Ctrl</kbd>+<kbd>D</kbd>입니다.</p>
<ul>
<li>👍 코드로 자동화!</li>
<li>😥 도구에 대한 학습이 필요
<ul>
<li>서버 설정이 복잡해지면 도구 사용의 난이도가 올라감
<ul>
<li>예) 한 서버에 다른 버전 여러 개 어떻게 설치?</li>
</ul>
</li>
</ul>
</li>
</ul>
<ol>
<li>문서화를 잘 해 보자!</li>
<li>서버 상태 관리 도구(Chef, Ansible, Puppet)를 쓰자!
<ol>
<li>코드로 남는다</li>
<li>배워야 한다</li>
</ol>
</li>
</ol>
<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked aria-label="이미지 만들기"> 이미지 만들기</li>
<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled aria-label="저장소에 올리기"> 저장소에 올리기</li>
</ul>
<div class="callout" data-callout="note"><p class="callout-title">참고</p><div class="callout-content">
<p>VM은 가상화된 하드웨어 위에서 운영체제를 포함한 모든 구성 요소를 실행하는 하나의 완전한 기기입니다.</p>
</div></div>
<div class="callout" data-callout="tip"><p class="callout-title">도움말</p><div class="callout-content">
<p><code>docker compose up -d</code> 한 줄이면 됩니다.</p>
</div></div>
<div class="callout" data-callout="important"><p class="callout-title">중요</p><div class="callout-content">
<p>컨테이너를 지우면 안의 데이터도 사라집니다.</p>
</div></div>
<div class="callout" data-callout="warning"><p class="callout-title">경고</p><div class="callout-content">
<p>루트 권한으로 실행하지 마세요.</p>
</div></div>
<details class="callout" data-callout="caution" open><summary class="callout-title">주의: 접을 수 있는 안내</summary><div class="callout-content">
<p>접었다 펼 수 있습니다.</p>
<div class="callout" data-callout="example"><p class="callout-title">예</p><div class="callout-content">
<p>안에 또 안내가 들어갑니다.</p>
</div></div></div></details>
<h2 id="배포-방식의-변화">배포 방식의 변화</h2>
<p>세 시대를 표로 견주어 봅니다.</p>
<div class="table-scroll"><table>
<thead>
<tr><th>시대</th><th>격리하는 단위</th><th style="text-align:right">시작 시간</th><th>리소스 활용</th><th>이식성</th><th>상태를 두는 곳</th></tr>
</thead>
<tbody>
<tr><td>전통적 배포</td><td>물리 서버</td><td style="text-align:right">몇 분</td><td>낮음</td><td>거의 없음</td><td>서버의 디스크</td></tr>
<tr><td>가상화 배포</td><td>가상 머신</td><td style="text-align:right">수십 초</td><td>보통</td><td>하이퍼바이저에 따라 다름</td><td>가상 디스크</td></tr>
<tr><td>컨테이너 배포</td><td>프로세스</td><td style="text-align:right">0.3초</td><td>높음</td><td>어디서든 같음</td><td>컨테이너 바깥</td></tr>
</tbody>
</table></div>
<figure class="code"><figcaption>Dockerfile</figcaption><pre><code class="hljs language-dockerfile"><span class="line"><span class="hljs-comment"># 가벼운 이미지에서 시작합니다</span></span>
<span class="line"><span class="hljs-keyword">FROM</span> node:<span class="hljs-number">22</span>-slim <span class="hljs-keyword">AS</span> build</span>
<span class="line"><span class="hljs-keyword">WORKDIR</span><span class="language-bash"> /app</span></span>
<span class="line highlighted"><span class="hljs-keyword">COPY</span><span class="language-bash"> package*.json ./</span></span>
<span class="line highlighted"><span class="hljs-keyword">RUN</span><span class="language-bash"> npm ci --omit=dev</span></span>
<span class="line"><span class="hljs-keyword">CMD</span><span class="language-bash"> [<span class="hljs-string">"node"</span>, <span class="hljs-string">"server.js"</span>]</span></span>
</code></pre></figure>
<pre><code class="hljs language-typescript"><span class="hljs-keyword">export</span> <span class="hljs-keyword">class</span> <span class="hljs-title class_">Container</span> <span class="hljs-keyword">implements</span> <span class="hljs-title class_">Isolated</span> {
  <span class="hljs-meta">@log</span> <span class="hljs-keyword">private</span> <span class="hljs-keyword">readonly</span> <span class="hljs-attr">pid</span>: <span class="hljs-built_in">number</span> | <span class="hljs-literal">null</span> = <span class="hljs-literal">null</span>; <span class="hljs-comment">// 아직 뜨지 않음</span>
  <span class="hljs-title function_">start</span>(<span class="hljs-params">name: <span class="hljs-built_in">string</span></span>): <span class="hljs-title class_">Promise</span>&lt;<span class="hljs-built_in">void</span>&gt; { <span class="hljs-keyword">return</span> <span class="hljs-variable language_">this</span>.<span class="hljs-title function_">run</span>(<span class="hljs-string">\`docker run <span class="hljs-subst">\${name}</span>\`</span>, <span class="hljs-regexp">/^\\w+$/</span>); }
}
</code></pre>
<pre><code class="hljs language-diff"><span class="hljs-meta">@@ -1,3 +1,3 @@</span>
<span class="hljs-deletion">-FROM node:20</span>
<span class="hljs-addition">+FROM node:22-slim</span>
 WORKDIR /app
</code></pre>
<h3 id="image">그림과 도표</h3>
<figure class="diagram">
<div class="scroll"><svg viewBox="0 0 640 150" width="640" height="150" role="img" aria-label="배포의 세 시대"><g fill="light-dark(#eef1f8,#232833)" stroke="light-dark(#3d5a94,#9db8ee)"><rect x="10" y="40" width="160" height="70" rx="4"/><rect x="240" y="40" width="160" height="70" rx="4"/><rect x="470" y="40" width="160" height="70" rx="4"/></g><path d="M170 75h70M400 75h70" stroke="light-dark(#3d5a94,#9db8ee)"/><g fill="light-dark(#1c2333,#e8e6e0)" text-anchor="middle" font-size="16"><text x="90" y="80">전통적 배포</text><text x="320" y="80">가상화 배포</text><text x="550" y="80">컨테이너 배포</text></g></svg></div>
<a class="alone" href="../assets/icon.svg">크게 보기</a>
<details class="source"><summary>원본 보기</summary><pre tabindex="0"><code class="language-mermaid">flowchart LR</code></pre></details>
<figcaption>배포의 세 시대</figcaption></figure>
<p><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='600' height='240'%3E%3Crect width='600' height='240' fill='%23cbd5e1'/%3E%3Ccircle cx='150' cy='120' r='60' fill='%233d5a94'/%3E%3Crect x='390' y='60' width='120' height='120' fill='%233d5a94'/%3E%3Cpath d='M210 120h180' stroke='%233d5a94' stroke-width='6'/%3E%3C/svg%3E" alt="원과 네모를 이은 그림" width="600" height="240" loading="lazy"></p>
<h4 id="h4">네 번째 단계의 제목</h4>
<h5 id="h5">다섯 번째 단계의 제목</h5>
<h6 id="h6">여섯 번째 단계의 제목</h6>
<section class="embed" data-embed="kubernetes"><p class="embed-title"><a href="../kubernetes.html">쿠버네티스</a></p>
<p>여러 대의 서버와 여러 개의 서비스를 관리하기 쉽게 해 줍니다.</p>
</section>
<dl>
<dt>이미지</dt>
<dd>컨테이너를 만들 때 쓰는 읽기 전용 틀입니다.</dd>
<dt>레이어</dt>
<dd>이미지를 이루는 한 겹입니다. 같은 겹은 함께 씁니다.</dd>
</dl>
<details>
<summary>더 알아보기</summary>
<p>네임스페이스와 cgroups는 <a href="https://man7.org/linux/man-pages/man7/namespaces.7.html">namespaces(7)</a>에서 읽을 수 있습니다. 긴 주소: <a href="https://example.com/2024/11/a-very-long-address-that-does-not-break/and-goes-on-and-on/until-the-end.html">https://example.com/2024/11/a-very-long-address-that-does-not-break/and-goes-on-and-on/until-the-end.html</a></p>
</details>
<hr>
<p>태그는 <a class="tag" href="../tags/devops.html">#데브옵스</a>처럼 씁니다.</p>
<h2 id="참고">참고</h2>
<ul>
<li><a href="https://kubernetes.io/ko/docs/concepts/overview/what-is-kubernetes/">쿠버네티스란 무엇인가? | Kubernetes</a>: 세 시대의 그림이 여기서 왔습니다.</li>
</ul>
<section class="footnotes" role="doc-endnotes">
<ol class="footnotes-list">
<li id="fn-1" class="footnote-item"><p>PyCon US 2013의 짧은 발표였습니다. <a href="#fnref-1" class="footnote-backref" role="doc-backlink">↩︎</a></p>
</li>
</ol>
</section>
`;
