package org.anamnesis.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a strict parser sees it. */
record Parsed(Document document) {
  /** Fails if the page is no well-formed XML. */
  static Parsed of(String html) {
    try {
      return new Parsed(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(html, e);
    }
  }

  /** The elements of some names, in their order. */
  List<Element> elements(String... names) {
    return all().stream().filter(e -> List.of(names).contains(e.getTagName())).toList();
  }

  /** The first element of a name. */
  Element one(String name) {
    return elements(name).get(0);
  }

  /** What elements say, on one line each. */
  List<String> texts(String... names) {
    return elements(names).stream()
        .map(Node::getTextContent)
        .map(text -> text.strip().replaceAll("\\s+", " "))
        .toList();
  }

  /** Names of all elements with those of their attributes. */
  List<String> structure() {
    List<String> structure = new ArrayList<>();
    for (Element element : all()) {
      StringBuilder names = new StringBuilder(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.append(' ').append(element.getAttributes().item(i).getNodeName());
      }
      structure.add(names.toString());
    }
    return structure;
  }

  private List<Element> all() {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
