package org.anamnesis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the README tells embedders to write, and what the project's own build has of it. */
final class Recipes {
  private static final Pattern BLOCK = Pattern.compile("```\\w*\n(.*?)```", Pattern.DOTALL);

  private Recipes() {}

  /** The plugin that lays an application flat. */
  static Shading readmeShading() throws IOException {
    return shading(readmeBlock("maven-shade-plugin"));
  }

  /** The same plugin where the project's own build uses it. */
  static Shading ownShading() throws IOException {
    return shading(Files.readString(Path.of("pom.xml")));
  }

  /** The arguments of the README's {@code jlink}. */
  static List<String> readmeJlink() throws IOException {
    String command = readmeBlock("jlink --").strip().replace("\\\n", " ");
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+").matcher(command);
    while (word.find()) {
      words.add(word.group().replace("\"", ""));
    }
    return words.subList(1, words.size());
  }

  /**
   * A plugin's configuration.
   *
   * @param version its version
   * @param transformers by class, each with the manifest entries that it sets
   */
  record Shading(String version, Map<String, Map<String, String>> transformers) {
    /** The manifest entries of all, but the main class: each application has its own. */
    Map<String, String> manifest() {
      Map<String, String> entries = new TreeMap<>();
      transformers.values().forEach(entries::putAll);
      entries.remove("Main-Class");
      return entries;
    }
  }

  private static String readmeBlock(String part) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    List<String> found = block.results().map(result -> result.group(1)).toList();
    List<String> blocks = found.stream().filter(text -> text.contains(part)).toList();
    assertThat(blocks).as("README.md, blocks with " + part).hasSize(1);
    return blocks.get(0);
  }

  private static Shading shading(String xml) throws IOException {
    for (Element plugin : elements(parse(xml), "plugin")) {
      if (text(plugin, "artifactId").equals("maven-shade-plugin")) {
        Map<String, Map<String, String>> transformers = new TreeMap<>();
        for (Element transformer : elements(plugin, "transformer")) {
          Map<String, String> entries = new TreeMap<>();
          for (Element manifest : elements(transformer, "manifestEntries")) {
            children(manifest)
                .forEach(entry -> entries.put(entry.getTagName(), entry.getTextContent()));
          }
          transformers.put(transformer.getAttribute("implementation"), entries);
        }
        return new Shading(text(plugin, "version"), transformers);
      }
    }
    throw new AssertionError("no maven-shade-plugin");
  }

  private static Element parse(String xml) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  /** The element itself, or those below it. */
  private static List<Element> elements(Element root, String name) {
    if (root.getTagName().equals(name)) {
      return List.of(root);
    }
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static String text(Element parent, String child) {
    return children(parent).stream()
        .filter(element -> element.getTagName().equals(child))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }
}
