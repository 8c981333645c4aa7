package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Copies what content streams draw with into another document: fonts, pictures, forms,
 * colours, patterns. Of every dictionary only those keys are copied that drawing needs
 * (ISO 32000-2, 8 and 9), so whatever else hangs on them stays behind unread.
 */
final class GraphicsCopier {

	private static final Set<COSName> KEYS = names("""
			Type Subtype S BBox Matrix Group FormType Resources CS I K
			Width Height ColorSpace BitsPerComponent ImageMask Mask Decode Interpolate SMask SMaskInData Matte Intent
			Filter DecodeParms EndOfLine EncodedByteAlign Columns Rows EndOfBlock BlackIs1 DamagedRowsBeforeError
			Predictor Colors EarlyChange JBIG2Globals ColorTransform
			WhitePoint BlackPoint Gamma Range N Alternate Colorants Process Components
			FunctionType Domain Size BitsPerSample Order Encode C0 C1 Functions Bounds
			ShadingType Background AntiAlias Coords Extend Function BitsPerCoordinate BitsPerFlag VerticesPerRow
			PatternType PaintType TilingType XStep YStep Shading ExtGState
			LW LC LJ ML D RI OP op OPM Font FL SM SA BM CA ca AIS TK G BC TR
			BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo
			DW W DW2 W2 CIDToGIDMap FontMatrix FontBBox CharProcs Name BaseEncoding Differences
			Registry Ordering Supplement CMapName WMode UseCMap
			FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight
			StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet FD Style
			Length1 Length2 Length3""");

	/** What these keys may say. Other values would name something that does not draw. */
	private static final Map<COSName, Set<COSName>> VALUES = Map.of(COSName.TYPE,
			names("XObject Font FontDescriptor Encoding CMap Pattern ExtGState Group Mask"), COSName.SUBTYPE,
			names("Image Form Type0 Type1 MMType1 Type3 TrueType CIDFontType0 CIDFontType2 Type1C CIDFontType0C"
					+ " OpenType NChannel DeviceN"),
			COSName.S, names("Transparency Alpha Luminosity"));

	/** Dictionaries whose keys are names of the document's own. */
	private static final Set<COSName> MAPS = names("CharProcs Colorants");

	private static final Set<COSName> RESOURCES = names("ExtGState ColorSpace Pattern Shading XObject Font");

	private static final int MAX_OBJECTS = 1_000_000;

	private final PDDocument target;

	private final EmbeddedPhotos photos;

	private final UnpackingBudget budget;

	private final ProcessingTimeout timeout;

	private final Map<Role, Map<COSBase, COSBase>> copies = new HashMap<>();

	private @Nullable COSDictionary pageResources;

	private int objects;

	GraphicsCopier(PDDocument target, EmbeddedPhotos photos, UnpackingBudget budget, ProcessingTimeout timeout) {
		this.target = target;
		this.photos = photos;
		this.budget = budget;
		this.timeout = timeout;
	}

	private static Set<COSName> names(String text) {
		return Stream.of(text.split("\\s+")).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Copies the resources of a page. Forms drawn on it that have none use these.
	 */
	COSDictionary pageResources(@Nullable COSDictionary resources) throws IOException {
		COSDictionary copy = new COSDictionary();
		this.pageResources = copy;
		if (resources != null) {
			fill(copy, resources, Role.RESOURCES);
		}
		return copy;
	}

	/**
	 * Copies a form, a group or whatever else is drawn with.
	 */
	COSDictionary copy(COSDictionary original) throws IOException {
		return (COSDictionary) copy(original, Role.OBJECT);
	}

	private COSBase copy(@Nullable COSBase original, Role role) throws IOException {
		COSBase value = (original instanceof COSObject reference) ? reference.getObject() : original;
		if (++this.objects > MAX_OBJECTS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		if (!(value instanceof COSDictionary) && !(value instanceof COSArray)) {
			return (value != null) ? value : COSNull.NULL;
		}
		Map<COSBase, COSBase> known = this.copies.computeIfAbsent(role, (any) -> new IdentityHashMap<>());
		COSBase copy = known.get(value);
		return (copy != null) ? copy : copyNew(value, role, known);
	}

	private COSBase copyNew(COSBase value, Role role, Map<COSBase, COSBase> known) throws IOException {
		this.timeout.check();
		if (value instanceof COSArray list) {
			COSArray copy = new COSArray();
			known.put(value, copy);
			for (COSBase one : list) {
				copy.add(copy(one, Role.OBJECT));
			}
			return copy;
		}
		EmbeddedPhotos.Photo photo = (value instanceof COSStream stream) ? this.photos.rewrite(stream) : null;
		if (photo != null) {
			known.put(value, photo.stream());
			this.budget.chargeWritten(photo.stream().getLength());
			for (COSName key : photo.keys()) {
				fill(photo.stream(), (COSDictionary) value, key, Role.OBJECT);
			}
			return photo.stream();
		}
		COSDictionary copy = (value instanceof COSStream stream) ? content(stream) : new COSDictionary();
		known.put(value, copy);
		fill(copy, (COSDictionary) value, role);
		if (COSName.FORM.equals(copy.getItem(COSName.SUBTYPE)) && !copy.containsKey(COSName.RESOURCES)) {
			copy.setItem(COSName.RESOURCES, this.pageResources);
		}
		return copy;
	}

	private COSStream content(COSStream original) throws IOException {
		COSStream copy = this.target.getDocument().createCOSStream();
		if (original.hasData()) {
			try (InputStream in = original.createRawInputStream(); OutputStream out = copy.createRawOutputStream()) {
				this.budget.chargeWritten(in.transferTo(out));
			}
		}
		return copy;
	}

	private void fill(COSDictionary copy, COSDictionary original, Role role) throws IOException {
		for (COSName key : original.keySet()) {
			Role of = role(key, original, role);
			if (of != null) {
				fill(copy, original, key, of);
			}
		}
	}

	/** Returns null for what is not copied. */
	private static @Nullable Role role(COSName key, COSDictionary dictionary, Role role) {
		if (role == Role.MAP) {
			return Role.OBJECT;
		}
		if (role == Role.RESOURCES) {
			return RESOURCES.contains(key) ? Role.MAP : null;
		}
		if (COSName.RESOURCES.equals(key)) {
			return Role.RESOURCES;
		}
		if (MAPS.contains(key)) {
			return Role.MAP;
		}
		boolean allowed = VALUES.containsKey(key) ? VALUES.get(key).contains(dictionary.getCOSName(key))
				: KEYS.contains(key);
		return allowed ? Role.OBJECT : null;
	}

	private void fill(COSDictionary copy, COSDictionary original, COSName key, Role role) throws IOException {
		COSBase value = original.getDictionaryObject(key);
		if (value != null && (role == Role.OBJECT || value instanceof COSDictionary)) {
			copy.setItem(key, copy(value, role));
		}
	}

	/** What the keys of a dictionary are. */
	private enum Role {

		/** Defined by the standard. */
		OBJECT,

		/** Kinds of resources. */
		RESOURCES,

		/** Chosen by the document. */
		MAP

	}

}
