package org.anamnesis.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anamnesis.model.CursorException;

/**
 * Writes cursors as text and reads them back. A cursor is signed with a key of this opened index,
 * over the search that it belongs to: one that was made up, changed, or given for another search or
 * by another index is refused. Thread-safe.
 */
final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 12;

  private final SecretKeySpec key;

  Cursors() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  /** A cursor as text; the search is whatever tells it from others. */
  String write(Cursor cursor, String search) {
    byte[] id = cursor.id().getBytes(StandardCharsets.UTF_8);
    byte[] place =
        ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + id.length)
            .putLong(cursor.version())
            .putInt(cursor.hits())
            .putInt(cursor.day())
            .put(id)
            .array();
    byte[] all = Arrays.copyOf(signature(place, search), SIGNATURE + place.length);
    System.arraycopy(place, 0, all, SIGNATURE, place.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  Cursor read(String text, String search) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(text);
      byte[] signature = Arrays.copyOf(all, SIGNATURE);
      ByteBuffer place = ByteBuffer.wrap(all, SIGNATURE, all.length - SIGNATURE).slice();
      byte[] signed = new byte[place.remaining()];
      place.get(0, signed);
      if (MessageDigest.isEqual(signature, signature(signed, search))) {
        long version = place.getLong();
        int hits = place.getInt();
        int day = place.getInt();
        return new Cursor(version, hits, day, StandardCharsets.UTF_8.decode(place).toString());
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
      // not even of the right form: the same answer
      throw refused();
    }
    throw refused();
  }

  private static CursorException refused() {
    return new CursorException(
        "the cursor is not one that this index, since it was opened, has given for this search;"
            + " send the same description and filters, or start again from the first page");
  }

  private byte[] signature(byte[] place, String search) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(place);
      return Arrays.copyOf(mac.doFinal(search.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
